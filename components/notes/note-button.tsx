import { i18n } from '#i18n';
import { NotedIcon, NoteIcon } from '../icons';

/** Opens and closes the note of a row. */
export function NoteButton({
  hasNote,
  open,
  onToggle,
}: {
  hasNote: boolean;
  open: boolean;
  onToggle: () => void;
}) {
  return (
    <button
      type="button"
      class={`icon-button${hasNote ? ' has-note' : ''}`}
      aria-label={i18n.t('paper_note')}
      title={hasNote ? i18n.t('paper_note_edit') : i18n.t('paper_note')}
      aria-expanded={open}
      onClick={onToggle}
    >
      {hasNote ? <NotedIcon /> : <NoteIcon />}
    </button>
  );
}
