import { useLayoutEffect, useRef } from 'preact/hooks';

/** Gives the focus back to a button that is disabled while what it started goes on. */
export function useFocusBack(isBusy: boolean): void {
  const pressed = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const { activeElement, body } = document;
    if (isBusy) {
      pressed.current = activeElement;
      return;
    }
    if (activeElement === body && pressed.current instanceof HTMLElement)
      pressed.current.focus();
    pressed.current = null;
  }, [isBusy]);
}
