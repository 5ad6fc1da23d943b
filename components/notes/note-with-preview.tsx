import { i18n } from '#i18n';
import type { PaperDesk } from '../../lib/library/library';
import type { PaperId } from '../../lib/papers/paper';
import { useStored } from '../live/use-stored';
import { MarkdownText } from './markdown-text';
import { NoteControl } from './note-control';
import { waitingFor } from './unsaved-texts';

/** A note to write, or to read as its Markdown says; how the reader left it last. */
export function NoteWithPreview({
  library,
  paper,
  stored,
}: {
  library: Pick<PaperDesk, 'change'>;
  paper: PaperId;
  stored: string;
}) {
  const [shown, setShown] = useStored('note.shown', 'text');
  // What was typed a moment ago may still be on its way.
  const waiting = waitingFor({ paper });
  const text = waiting.get()?.text ?? stored;
  const isPreview = shown === 'preview' && text.trim() !== '';
  return (
    <div class="note-with-preview">
      <div class="segments" role="group" aria-label={i18n.t('note_view')}>
        {(['text', 'preview'] as const).map((view) => (
          <button
            key={view}
            type="button"
            aria-pressed={(view === 'preview') === isPreview}
            disabled={view === 'preview' && text.trim() === '' && !isPreview}
            onClick={() => setShown(view)}
          >
            {i18n.t(`note_view_${view}`)}
          </button>
        ))}
      </div>
      {isPreview ? (
        <MarkdownText text={text} />
      ) : (
        <NoteControl
          library={library}
          paper={paper}
          stored={stored}
          waiting={waiting}
        />
      )}
    </div>
  );
}
