import { render } from 'preact';
import type { DrawHighlighter } from '../../lib/page/highlights/view';
import { HighlightBar } from './highlight-bar';
import { HighlightCard } from './highlight-card';

/** Draws what hangs over a page; each time it is another object, from the beginning. */
export const drawHighlighter: DrawHighlighter = (box, view) => {
  // What was being typed is saved as its view goes.
  render(null, box);
  if (view?.kind === 'bar') render(<HighlightBar view={view} />, box);
  if (view?.kind === 'card') render(<HighlightCard view={view} />, box);
};
