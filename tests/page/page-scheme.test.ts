import { describe, expect, it } from 'vitest';
import { lumaOf } from '../../lib/page/page-scheme';

describe('luma', () => {
  it.each([
    ['rgb(0, 0, 0)', 0],
    ['rgb(255, 255, 255)', 1],
    ['rgba(255, 255, 255, 0.9)', 1],
    ['color(display-p3 1 1 1)', 1],
    ['color(srgb 0.1 0.1 0.1 / 0.9)', 0.1],
    ['oklch(0.21 0.034 264.665)', 0.21],
    ['oklab(0.985 none -1.2e-7)', 0.985],
    ['lab(8.11 -0.3 -12.5)', 0.0811],
    ['lch(98 0 none / 0.95)', 0.98],
  ])('of %s is %d', (color, expected) => {
    expect(lumaOf(color)).toBeCloseTo(expected);
  });

  it.each([
    'rgba(0, 0, 0, 0)',
    'transparent',
    'oklch(0.21 0.034 264.665 / 0.1)',
    'color(srgb 1 1 1 / 0)',
  ])('of %s is not known', (color) => {
    expect(lumaOf(color)).toBeUndefined();
  });
});
