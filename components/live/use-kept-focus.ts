import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';

const CONTROLS = 'a[href], button, select, input, textarea';

/**
 * Keeps the keyboard where it was when rows of `container` move or go: moved, the same
 * control keeps focus; removed, the row that took its place gets it, or else what is
 * marked `data-focus-fallback`. A field that stood in a row for a while gives it back to
 * the row. Rows are marked `data-row`.
 */
export function useKeptFocus(container: RefObject<HTMLElement | null>): void {
  const last = useRef<Kept | undefined>(undefined);

  useEffect(() => {
    const root = container.current;
    if (!root) return undefined;
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      const row = target.closest<HTMLElement>('[data-row]');
      last.current = {
        element: target,
        row: row ? rowsOf(root).indexOf(row) : -1,
      };
    };
    const forget = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Node && !root.contains(relatedTarget))
        last.current = undefined;
    };
    // A row can change without the view that holds it being drawn again.
    const changed = new MutationObserver(() => {
      if (last.current?.element.isConnected === false)
        giveBack(root, last.current);
    });
    root.addEventListener('focusin', remember);
    root.addEventListener('focusout', forget);
    changed.observe(root, { childList: true, subtree: true });
    return () => {
      changed.disconnect();
      root.removeEventListener('focusin', remember);
      root.removeEventListener('focusout', forget);
    };
  }, []);

  useLayoutEffect(() => {
    if (container.current && last.current)
      giveBack(container.current, last.current);
  });
}

/** Had the focus last: what, and in which row, from 0; -1 in none. */
interface Kept {
  element: HTMLElement;
  row: number;
}

function giveBack(root: HTMLElement, { element, row: at }: Kept): void {
  const { activeElement, body } = root.ownerDocument;
  if (activeElement && activeElement !== body) return;
  if (element.isConnected && isVisible(element)) {
    element.focus();
    return;
  }
  const rows = rowsOf(root);
  const row = rows[Math.min(Math.max(at, 0), rows.length - 1)];
  (
    row?.querySelector<HTMLElement>(CONTROLS) ??
    root.querySelector<HTMLElement>('[data-focus-fallback]')
  )?.focus();
}

function rowsOf(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-row]')];
}

/** A control in a closed popover is connected but cannot have focus. */
function isVisible(element: HTMLElement): boolean {
  return element.checkVisibility?.() ?? true;
}
