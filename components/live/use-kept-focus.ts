import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';

const CONTROLS = 'a[href], button, select, input, textarea';

/**
 * Keeps the keyboard where it was when rows of `container` move or go: moved, the same
 * control keeps focus; removed, the row that took its place gets it, or else what is
 * marked `data-focus-fallback`. Rows are marked `data-row`.
 */
export function useKeptFocus(container: RefObject<HTMLElement | null>): void {
  const last = useRef<{ element: HTMLElement; row: number } | undefined>(
    undefined,
  );

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
    root.addEventListener('focusin', remember);
    root.addEventListener('focusout', forget);
    return () => {
      root.removeEventListener('focusin', remember);
      root.removeEventListener('focusout', forget);
    };
  }, []);

  useLayoutEffect(() => {
    const root = container.current;
    const kept = last.current;
    if (!root || !kept) return;
    const { activeElement } = root.ownerDocument;
    if (activeElement && activeElement !== root.ownerDocument.body) return;
    if (kept.element.isConnected && isVisible(kept.element)) {
      kept.element.focus();
      return;
    }
    const rows = rowsOf(root);
    const row = rows[Math.min(Math.max(kept.row, 0), rows.length - 1)];
    (
      row?.querySelector<HTMLElement>(CONTROLS) ??
      root.querySelector<HTMLElement>('[data-focus-fallback]')
    )?.focus();
  });
}

function rowsOf(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-row]')];
}

/** A control in a closed popover is connected but cannot have focus. */
function isVisible(element: HTMLElement): boolean {
  return element.checkVisibility?.() ?? true;
}
