import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Tells the page how high the bar is that lies at its foot (`--cg-foot`), so that what
 * is said there stands above it: in a narrow window the bar has several lines.
 */
export function useFoot<Bar extends HTMLElement>(): RefObject<Bar | null> {
  const bar = useRef<Bar>(null);
  useLayoutEffect(() => {
    if (!bar.current) return undefined;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(([entry]) => {
      const [box] = entry?.borderBoxSize ?? [];
      style.setProperty('--cg-foot', `${box?.blockSize ?? 0}px`);
    });
    observer.observe(bar.current);
    return () => {
      observer.disconnect();
      style.removeProperty('--cg-foot');
    };
  }, []);
  return bar;
}
