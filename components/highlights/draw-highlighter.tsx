import { render } from 'preact';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type {
  DrawHighlighter,
  HighlighterView,
} from '../../lib/page/highlights/view';
import { HighlightBar } from './highlight-bar';
import { HighlightCard } from './highlight-card';

/** Draws what hangs over a page, and says what was done to who does not see it. */
export const drawHighlighter: DrawHighlighter = (box, view) =>
  render(<Hanging view={view} />, box);

function Hanging({ view }: { view: HighlighterView | undefined }) {
  const last = useRef(view);
  const round = useRef(0);
  // Another view begins anew: what was being typed is saved as its field goes.
  if (view !== last.current) round.current += 1;
  last.current = view;
  return (
    <>
      <div class="visually-hidden" aria-live="polite">
        {view?.kind === 'made' && i18n.t('highlight_made')}
      </div>
      {view?.kind === 'bar' && <HighlightBar key={round.current} view={view} />}
      {view?.kind === 'card' && (
        <HighlightCard key={round.current} view={view} />
      )}
    </>
  );
}
