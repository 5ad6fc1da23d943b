import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PaperDesk } from '../../lib/library/library';
import { LIMITS } from '../../lib/papers/limits';
import type { PaperId } from '../../lib/papers/paper';
import { useAnswer } from '../live/use-answer';
import { unsavedNotes, type UnsavedNotes } from './unsaved-notes';
import { whyNothing } from '../words/error-text';
import { AutosaveField } from './autosave-field';
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
  const saving = useAutosave(
    stored,
    (sent) => library.change.setNote({ paper, text: sent }),
    {
      get: () => unsaved.get(paper),
      keep: (typed) => unsaved.keep(paper, typed),
      settle: (sent) => unsaved.settle(paper, sent),
    },
  );
  return (
    <AutosaveField
      className="note"
      label={i18n.t('note_label')}
      placeholder={i18n.t('note_placeholder')}
      limit={LIMITS.note}
      rows={2}
      focus={autofocus ? {} : undefined}
      saving={saving}
    />
  );
}
