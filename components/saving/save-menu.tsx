import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PaperDesk } from '../../lib/library/library';
import type { PaperId } from '../../lib/papers/paper';
import type { ListId } from '../../lib/papers/reading';
import { useFeedback } from '../feedback/feedback';
import { useAnswer } from '../live/use-answer';
import { whyNothing } from '../words/error-text';
import { NewListForm } from '../lists/new-list-form';

/** Reading lists as checkboxes, and a field for a new one. */
export function SaveMenu({
  library,
  paper,
}: {
  library: PaperDesk;
  paper: PaperId;
}) {
  const { announce, attempt } = useFeedback();
  const details = useAnswer(library, () => library.describe(paper), [paper]);
  // What was just pressed shows at once; the store's answer replaces it.
  const [pressed, setPressed] = useState<ReadonlyMap<ListId, boolean>>(
    new Map(),
  );

  const box = useRef<HTMLDivElement>(null);
  const isReady = details.value !== undefined;
  useEffect(() => box.current?.querySelector('input')?.focus(), [isReady]);

  const toggle = async (list: ListId, name: string, holds: boolean) => {
    setPressed((last) => new Map(last).set(list, holds));
    const worked = await attempt(() =>
      holds
        ? library.change.save({ paper, list })
        : library.change.unsave({ paper, list }),
    );
    if (worked)
      announce(
        holds ? i18n.t('save_added', [name]) : i18n.t('save_removed', [name]),
      );
    else setPressed((last) => new Map(last).set(list, !holds));
  };

  const add = (name: string) =>
    attempt(async () => {
      const { id } = await library.change.createList({ name });
      await library.change.save({ paper, list: id });
      announce(i18n.t('save_added', [name]));
    });

  if (details.value === undefined)
    return (
      <div class="save-menu">
        {!details.pending && (
          <p class="menu-hint" role="alert">
            {whyNothing(details.error)}
          </p>
        )}
      </div>
    );
  const { lists } = details.value;
  return (
    <div class="save-menu" ref={box}>
      {lists.length > 0 ? (
        <fieldset>
          <legend>{i18n.t('save_menu')}</legend>
          {lists.map(({ id, name, holds }) => (
            <label key={id} class="menu-entry">
              <input
                type="checkbox"
                checked={pressed.get(id) ?? holds}
                onChange={({ currentTarget }) =>
                  void toggle(id, name, currentTarget.checked)
                }
              />
              <span>{name}</span>
            </label>
          ))}
        </fieldset>
      ) : (
        <p class="menu-hint">{i18n.t('save_no_lists')}</p>
      )}
      <NewListForm
        label={i18n.t('save_new_list_label')}
        placeholder={i18n.t('save_new_list')}
        action={i18n.t('save_add')}
        onCreate={add}
      />
    </div>
  );
}
