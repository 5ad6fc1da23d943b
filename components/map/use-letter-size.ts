import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Of letters on a map, in CSS pixels. */
const SIZE = 12;

/**
 * How large letters are in a picture's own units, to be as large as letters are elsewhere
 * on the page however much of its plane the picture shows.
 */
export function useLetterSize(
  picture: RefObject<SVGSVGElement | null>,
): number {
  const [size, setSize] = useState(SIZE);
  useLayoutEffect(() => {
    const { current } = picture;
    if (!current) return undefined;
    const observer = new ResizeObserver(() => {
      const { width, height } = current.getBoundingClientRect();
      const { width: across, height: down } = current.viewBox.baseVal;
      // It is fitted into its box.
      const scale = Math.min(width / across, height / down);
      if (scale > 0) setSize(SIZE / scale);
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return size;
}
