import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { HighlighterView } from '../../lib/page/highlights/view';
import { IconButton } from '../icon-button';
import { useWoken } from '../notes/use-woken';
import { CloseIcon, TrashIcon } from '../icons';
import { errorText } from '../words/error-text';
import { textDirection } from '../words/text-direction';
import { ColourChoice } from './colour-choice';
import { CommentField } from './comment-field';
import { useHangingBox } from './use-hanging-box';

/** A highlight that was pressed on its page: its colour, the reader's words, removal with a way back. */
export function HighlightCard({
  view,
}: {
  view: Extract<HighlighterView, { kind: 'card' }>;
}) {
  const box = useHangingBox(view.range, 'below');
  const [colour, setColour] = useState(view.highlight.colour);
  const [comment, setComment] = useState(view.highlight.comment ?? '');
  const [isRemoved, setRemoved] = useState(false);
  const [problem, setProblem] = useState('');
  const waiting = useWoken(() => view.wake());
  const attempt = (change: Promise<unknown>, then: () => void) =>
    void change.then(
      () => {
        setProblem('');
        then();
      },
      (error: unknown) => setProblem(i18n.t('save_failed', [errorText(error)])),
    );
  return (
    <div
      popover="auto"
      role="dialog"
      class="highlight-card"
      dir={textDirection()}
      lang={i18n.t('text_language')}
      aria-label={i18n.t('highlight_card')}
      ref={box}
      onToggle={({ newState }) => {
        if (newState === 'closed') view.close();
      }}
    >
      {isRemoved ? (
        <div class="highlight-card-row">
          <span role="status">{i18n.t('highlight_removed')}</span>
          <button
            type="button"
            class="text-button"
            ref={(button) => button?.focus()}
            onClick={() => attempt(view.restore(), () => setRemoved(false))}
          >
            {i18n.t('undo')}
          </button>
        </div>
      ) : (
        <>
          <div class="highlight-card-row">
            <ColourChoice
              label={i18n.t('highlight_colour')}
              chosen={colour}
              onChoose={(chosen) =>
                attempt(view.recolour(chosen), () => setColour(chosen))
              }
            />
            <IconButton
              label={i18n.t('highlight_remove')}
              onClick={() => attempt(view.remove(), () => setRemoved(true))}
            >
              <TrashIcon />
            </IconButton>
            <IconButton label={i18n.t('popover_close')} onClick={view.close}>
              <CloseIcon />
            </IconButton>
          </div>
          <CommentField
            stored={comment}
            autofocus
            waiting={waiting}
            onSave={async (sent) => {
              const saved = await view.comment(sent);
              setComment(saved.text);
              return saved;
            }}
          />
        </>
      )}
      {problem !== '' && <p role="alert">{problem}</p>}
    </div>
  );
}
