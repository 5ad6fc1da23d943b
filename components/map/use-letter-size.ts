import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Of letters on a map, in CSS pixels. */
const SIZE = 12;

/**
 * How large letters are in a picture's own units, to be as large as letters are elsewhere
 * on the page however much of its plane the picture shows: `across` and `down` of it. A
 * window that becomes narrow changes both, the picture and what it shows.
 */
export function useLetterSize(
  picture: RefObject<SVGSVGElement | null>,
  across: number,
  down: number,
): number {
  const [box, setBox] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const { current } = picture;
    if (!current) return undefined;
    const observer = new ResizeObserver(() => {
      const { width, height } = current.getBoundingClientRect();
      setBox({ width, height });
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  // It is fitted into its box.
  const scale = Math.min(box.width / across, box.height / down);
  return scale > 0 ? SIZE / scale : SIZE;
}
