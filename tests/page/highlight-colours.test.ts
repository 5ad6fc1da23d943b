import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/command';
import { HIGHLIGHT_COLOURS } from '../../lib/papers/highlight';

type Colour = readonly [red: number, green: number, blue: number];

const css = readFileSync(`${root}/entrypoints/highlights.css`, 'utf8');
const PAGES: Record<string, Colour[]> = {
  light: [[255, 255, 255]],
  // Hugging Face's dark, and arXiv's HTML papers'.
  dark: [
    [11, 15, 25],
    [31, 31, 31],
  ],
};

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: Colour): number {
  const [r, g, b] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Colour;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: Colour, b: Colour): number {
  const [low, high] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}

/** What a colour of the style sheet makes of the page behind it. */
function tinted(name: string, page: Colour): Colour {
  const [, ...parts] = new RegExp(
    `${name}\\) \\{\\s+background-color: rgb\\((\\d+) (\\d+) (\\d+) / (\\d+)%`,
  )
    .exec(css)!
    .map(Number);
  const share = parts[3]! / 100;
  return page.map((part, i) => parts[i]! * share + part * (1 - share)) as never;
}

describe.each(Object.entries(PAGES))('on a %s page', (scheme, pages) => {
  it.each(HIGHLIGHT_COLOURS)('%s shows, and words stay readable', (colour) => {
    for (const page of pages) {
      const change = contrast(
        page,
        tinted(`cognate-${colour}-${scheme}`, page),
      );
      // What had 7:1 keeps 4.5:1 (WCAG 2.2, 1.4.3).
      expect(change).toBeLessThan(7 / 4.5);
      expect(change).toBeGreaterThan(1.15);
    }
  });
});
