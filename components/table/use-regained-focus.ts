import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';

/** The rows of a table, and the bar of what can be done with the chosen. */
const PARTS = '.table-rows, .bulk-bar';

/**
 * If a row or the bar of the chosen goes and takes the focus with it, gives the focus to
 * the row at hand, if that is drawn. `changes` are those after which one may be gone.
 */
export function useRegainedFocus(
  box: RefObject<HTMLElement | null>,
  at: number,
  changes: readonly unknown[],
): void {
  const last = useRef<Element | undefined>(undefined);
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      const isOurs = target instanceof Element && target.closest(PARTS);
      last.current = isOurs ? target : undefined;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, []);

  useLayoutEffect(() => {
    if (!last.current || last.current.isConnected) return;
    last.current = undefined;
    const { activeElement } = document;
    if (activeElement && activeElement !== document.body) return;
    box.current
      ?.querySelector<HTMLElement>(`[data-index="${at}"]`)
      ?.focus({ preventScroll: true });
  }, changes);
}
