import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawHighlighter } from '../../components/highlights/draw-highlighter';
import { startHighlighter } from '../../lib/page/highlights/start-highlighter';
import css from './highlighter.css?inline';

/** Brought into a page that has highlights, or where text is selected; see lib/serving/page-highlights.ts. */
export default defineUnlistedScript(() => {
  globalThis.cognateHighlighter ??= {
    start: (page, signal) =>
      startHighlighter(page, { css, draw: drawHighlighter }, signal),
  };
});
