import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PaperDesk } from '../../lib/library/library';
import { LIMITS } from '../../lib/papers/limits';
import type { PaperId } from '../../lib/papers/paper';
import { tagName, type PaperTag } from '../../lib/papers/tag';
import { useFeedback } from '../feedback/feedback-context';
import { CloseIcon } from '../icons';

/** A paper's tags, each to be taken off, and a field that knows the others. */
export function TagEditor({
  desk,
  paper,
  tags,
  known,
}: {
  desk: Pick<PaperDesk, 'change'>;
  paper: PaperId;
  tags: readonly PaperTag[];
  /** Names of all tags there are. */
  known: readonly string[];
}) {
  const { announce, offerUndo, attempt } = useFeedback();
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const choices = useId();
  const borne = new Set(tags.map(({ name }) => name));

  const add = async (typed: string) => {
    // Several at once, as other programs give them: a tag holds spaces but no comma.
    const names = typed.split(',').map(tagName).filter(Boolean);
    for (const name of names) {
      const worked = await attempt(() => desk.change.tag({ paper, name }));
      if (!worked) return;
      announce(i18n.t('tags_added', [name]));
    }
    setText('');
  };
  const remove = ({ tag, name }: PaperTag) =>
    attempt(async () => {
      const removed = await desk.change.untag({ paper, tag });
      field.current?.focus();
      if (removed)
        offerUndo(i18n.t('tags_removed', [name]), () =>
          desk.change.restoreTags({ tags: [removed] }),
        );
    });

  return (
    <div class="tags">
      {tags.length > 0 && (
        <ul class="chips" role="list" aria-label={i18n.t('tags_label')}>
          {tags.map((tag) => (
            <li key={tag.tag} class="chip is-tag">
              <span class="chip-name" dir="auto">
                {tag.name}
              </span>
              <button
                type="button"
                class="chip-remove"
                aria-label={i18n.t('tags_remove', [tag.name])}
                title={i18n.t('tags_remove', [tag.name])}
                onClick={() => void remove(tag)}
              >
                <CloseIcon />
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        class="tag-form"
        onSubmit={(event) => {
          event.preventDefault();
          void add(text);
        }}
      >
        <input
          ref={field}
          type="text"
          dir="auto"
          list={choices}
          aria-label={i18n.t('tags_add_label')}
          placeholder={i18n.t('tags_add')}
          maxlength={LIMITS.tag}
          autocomplete="off"
          value={text}
          onInput={({ currentTarget: { value } }) =>
            value.endsWith(',') ? void add(value) : setText(value)
          }
          onKeyDown={(event) => {
            const last = tags.at(-1);
            // Held down to empty the field, it stops there: tags are no letters.
            if (
              event.key === 'Backspace' &&
              !event.repeat &&
              text === '' &&
              last
            )
              void remove(last);
          }}
        />
        <datalist id={choices}>
          {known
            .filter((name) => !borne.has(name))
            .map((name) => (
              <option key={name}>{name}</option>
            ))}
        </datalist>
      </form>
    </div>
  );
}
