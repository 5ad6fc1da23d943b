import { dress } from '../badge-styles';
import { guardRoot } from '../guard-root';

/**
 * A host for what hangs over a page that highlights are made on, and the box in its
 * closed root. At the end of the document, in the top layer when open: no layout of the
 * page's has it in it.
 */
export function createHighlighterHost(
  document: Document,
  css: string,
  isOpen: boolean,
  signal: AbortSignal,
): HTMLElement {
  const host = document.createElement('cognate-highlighter');
  const root = host.attachShadow({ mode: isOpen ? 'open' : 'closed' });
  dress(root, css);
  guardRoot(root);
  const box = document.createElement('div');
  box.className = 'bar';
  root.append(box);
  document.body.append(host);
  signal.addEventListener('abort', () => host.remove());
  return box;
}
