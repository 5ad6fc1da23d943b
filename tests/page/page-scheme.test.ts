import { describe, expect, it } from 'vitest';
import { lumaOf } from '../../lib/page/page-scheme';

describe('luma', () => {
  it.each([
    ['rgb(0, 0, 0)', 0],
    ['rgb(255, 255, 255)', 1],
    ['rgba(255, 255, 255, 0.9)', 1],
  ])('of %s is %d', (color, expected) => {
    expect(lumaOf(color)).toBeCloseTo(expected);
  });

  it.each(['rgba(0, 0, 0, 0)', 'transparent', 'color(display-p3 1 1 1)'])(
    'of %s is not known',
    (color) => {
      expect(lumaOf(color)).toBeUndefined();
    },
  );
});
