/**
 * Calls back when a page comes back as it was left, from the back-forward cache: what
 * was changed meanwhile it was not told. Ends with the signal.
 */
export function onReturn(
  document: Document,
  listener: () => void,
  signal: AbortSignal,
): void {
  document.defaultView?.addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (persisted) listener();
    },
    { signal },
  );
}
