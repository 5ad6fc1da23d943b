import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PaperDesk } from '../../lib/library/library';
import { LIMITS } from '../../lib/messaging/limits';
import type { PaperId } from '../../lib/papers/paper';
import { useAnswer } from '../live/use-answer';
import { unsavedNotes, type UnsavedNotes } from './unsaved-notes';
import { whyNothing } from '../words/error-text';
import { useAutosave } from './use-autosave';

/** The note of a paper whose text is still to be fetched. */
export function NoteOf(props: {
  library: PaperDesk;
  paper: PaperId;
  autofocus?: boolean;
}) {
  const { library, paper } = props;
  const details = useAnswer(library, () => library.describe(paper), [paper]);
  // Fetched once: a later answer must not replace what is being typed.
  const note = useRef<string | undefined>(undefined);
  note.current ??= details.value?.note;
  if (note.current !== undefined)
    return <NoteControl {...props} stored={note.current} />;
  return (
    <div class="note is-waiting">
      {!details.pending && (
        <p class="note-status is-failed" role="alert">
          {whyNothing(details.error)}
        </p>
      )}
    </div>
  );
}

/** A note that saves itself as one types. */
export function NoteControl({
  library,
  paper,
  stored,
  autofocus = false,
  unsaved = unsavedNotes,
}: {
  library: Pick<PaperDesk, 'change'>;
  paper: PaperId;
  stored: string;
  autofocus?: boolean;
  unsaved?: UnsavedNotes;
}) {
  const { text, status, type, flush } = useAutosave(
    stored,
    (sent) => library.change.setNote({ paper, text: sent }),
    {
      get: () => unsaved.get(paper),
      keep: (typed) => unsaved.keep(paper, typed),
      settle: (sent) => unsaved.settle(paper, sent),
    },
  );
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (autofocus) field.current?.focus();
  }, []);

  return (
    <div class="note">
      <textarea
        ref={field}
        aria-label={i18n.t('note_label')}
        placeholder={i18n.t('note_placeholder')}
        maxlength={LIMITS.note}
        rows={2}
        value={text}
        onInput={({ currentTarget }) => type(currentTarget.value)}
        onBlur={flush}
      />
      <p class={`note-status is-${status}`} aria-live="polite">
        {status !== 'unchanged' && i18n.t(`note_${status}`)}
      </p>
    </div>
  );
}
