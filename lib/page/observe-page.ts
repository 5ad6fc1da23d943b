/** Changes come in bursts (MathJax, hydration): one look after each. In milliseconds. */
const QUIET = 120;

/**
 * Calls back after the page's content changed, or was shown again from the
 * back-forward cache; our own badges do not count. Ends with the signal.
 */
export function observePage(
  document: Document,
  listener: () => void,
  signal: AbortSignal,
): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(listener, QUIET);
  };
  const observer = new MutationObserver((records) => {
    if (!records.every(isOurs)) soon();
  });
  observer.observe(document.body, {
    childList: true,
    characterData: true,
    subtree: true,
  });
  const view = document.defaultView;
  for (const type of ['pageshow', 'popstate', 'hashchange'])
    view?.addEventListener(type, soon, { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(waiting);
    observer.disconnect();
  });
}

function isOurs({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type !== 'childList') return false;
  return [...addedNodes, ...removedNodes].every(
    // All of our hosts are called so.
    (node) => node.nodeName.toLowerCase().startsWith('cognate-'),
  );
}
