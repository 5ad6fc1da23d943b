import { defineContentScript } from 'wxt/utils/define-content-script';
import { sites } from '../../lib/detect/sites';
import { servePage } from '../../lib/serving/serve-page';
import { drawBadges } from './draw-badges';
import css from './badges.css?inline';

export default defineContentScript({
  // Optional sites are registered when the reader allows them.
  matches: sites.flatMap((site) => (site.optional ? [] : site.matches)),
  // Early, so that what is known is read while the page loads; it waits for the markup.
  runAt: 'document_start',
  main: (context) =>
    servePage({
      document,
      signal: context.signal,
      isAlive: () => context.isValid,
      css,
      draw: drawBadges,
    }),
});
