import { i18n } from '#i18n';
import type { PaperDesk } from '../../lib/library/library';
import { LIMITS } from '../../lib/papers/limits';
import type { PaperId } from '../../lib/papers/paper';
import { AutosaveField } from './autosave-field';
import { useAutosave, type Waiting } from './use-autosave';

/** A note that saves itself as one types. */
export function NoteControl({
  library,
  paper,
  stored,
  autofocus = false,
  waiting,
}: {
  library: Pick<PaperDesk, 'change'>;
  paper: PaperId;
  stored: string;
  autofocus?: boolean;
  /** Where it waits until it is saved. */
  waiting?: Waiting;
}) {
  const saving = useAutosave(
    stored,
    (sent) => library.change.setNote({ paper, ...sent }),
    waiting,
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
