// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { PaperMap } from '../../components/map/paper-map';
import { settled, show } from './screen';

afterEach(() => vi.unstubAllGlobals());

it('has letters of one size when its window becomes narrow', async () => {
  let resized = () => {};
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(onResize: () => void) {
        resized = onResize;
      }
      observe() {}
      disconnect() {}
    },
  );
  await show(
    <PaperMap
      spots={[{ paper: 1, x: 0, y: 0 }]}
      pairs={[]}
      rows={new Map()}
      asked={new Set([1])}
      colour={() => ''}
      targetOf={() => undefined}
      current={undefined}
    />,
  );
  const map = document.querySelector('svg.map')!;
  /** What the letters are on the screen, in a window and a picture of this width. */
  const letters = async (window: number, width: number) => {
    vi.stubGlobal('innerWidth', window);
    map.getBoundingClientRect = () => new DOMRect(0, 0, width, 4_000);
    resized();
    await settled();
    const across = Number(map.getAttribute('viewBox')?.split(' ')[2]);
    const size = Number(map.querySelector('g')?.getAttribute('font-size'));
    return (size * width) / across;
  };
  expect(await letters(1280, 970)).toBeCloseTo(12);
  expect(await letters(400, 372)).toBeCloseTo(12);
});
