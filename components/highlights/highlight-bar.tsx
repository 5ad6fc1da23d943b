import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { HighlighterView } from '../../lib/page/highlights/view';
import { HIGHLIGHT_LIMITS } from '../../lib/papers/highlight';
import { errorText } from '../words/error-text';
import { textDirection } from '../words/text-direction';
import { ColourChoice } from './colour-choice';
import { useHangingBox } from './use-hanging-box';

/**
 * Colours beside what was just selected. It leaves the focus in the page: Tab goes to
 * it, Escape takes it away.
 */
export function HighlightBar({
  view,
}: {
  view: Extract<HighlighterView, { kind: 'bar' }>;
}) {
  const box = useHangingBox(view.range, 'above');
  const [problem, setProblem] = useState('');
  return (
    <div
      popover="manual"
      role="dialog"
      aria-label={i18n.t('highlight_selection')}
      class="highlight-bar"
      dir={textDirection()}
      lang={i18n.t('text_language')}
      ref={box}
      // What is selected must stay so while a colour is pressed.
      onMouseDown={(event) => event.preventDefault()}
    >
      {view.isTooLong ? (
        <p role="status">
          {i18n.t('highlight_too_long', [HIGHLIGHT_LIMITS.quote])}
        </p>
      ) : (
        <ColourChoice
          label={i18n.t('highlight_colour')}
          onChoose={(colour) =>
            void view
              .choose(colour)
              .catch((error: unknown) =>
                setProblem(i18n.t('save_failed', [errorText(error)])),
              )
          }
        />
      )}
      {problem !== '' && <p role="alert">{problem}</p>}
    </div>
  );
}
