/**
 * Calls back when the reader has selected some of an article's text, by pointer or by
 * keyboard; not what a script of the page's selects. Ends with the signal.
 */
export function onTextSelected(
  document: Document,
  article: () => Element | null,
  listener: () => void,
  signal: AbortSignal,
): void {
  const look = (event: Event) => {
    if (!event.isTrusted || isOurs(event.target)) return;
    // A press on what is selected lets go of it, a moment later.
    setTimeout(() => {
      const selection = document.getSelection();
      if (!selection || selection.isCollapsed || signal.aborted) return;
      const root = article();
      if (root && selection.containsNode(root, true)) listener();
    });
  };
  document.addEventListener(
    'pointerup',
    (event) => {
      // The other buttons open menus on what is selected.
      if (event.button === 0) look(event);
    },
    { signal },
  );
  document.addEventListener(
    'keyup',
    (event) => {
      if (selects(event)) look(event);
    },
    { signal },
  );
}

/** Keys that select words are pressed with Shift; who selects all means to copy. */
function selects({ key, shiftKey }: KeyboardEvent): boolean {
  return key === 'Shift' || shiftKey;
}

function isOurs(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.localName.toLowerCase().startsWith('cognate-')
  );
}
