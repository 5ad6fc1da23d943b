import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inPieces } from '../../lib/second-copy/pieces';

async function* from(units: readonly string[]) {
  yield* units;
}

const cut = (units: readonly string[]) =>
  Array.fromAsync(inPieces(from(units)));

const papers = (count: number) => [
  `made at ${Math.random()}`,
  ...Array.from(
    { length: count },
    (_, i) => `,\n{"id":${i},"title":"Paper ${i}"`,
  ),
];

describe('text in pieces', () => {
  it('is all of the text, in order', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.string()), async (units) => {
        expect((await cut(units)).join('')).toBe(units.join(''));
      }),
    ));

  it('has pieces of some dozens of units', async () => {
    const { length } = await cut(papers(2_000));
    expect(length).toBeGreaterThan(2_000 / 32 / 2);
    expect(length).toBeLessThan((2_000 / 32) * 2);
  });

  it('changes by a piece or two where a unit comes, goes or grows', async () => {
    const before = papers(500);
    const grown = before.map((unit, i) =>
      i === 100 ? `${unit}${' '.repeat(60)}"note":"Mine."` : unit,
    );
    const known = new Set(await cut(before));
    const others = [
      before.toSpliced(250, 1),
      before.toSpliced(250, 0, ',\n{"id":9999,"title":"New"'),
      grown,
    ];
    for (const units of others) {
      const changed = (await cut(units)).filter((piece) => !known.has(piece));
      expect(changed.length).toBeGreaterThan(0);
      expect(changed.length).toBeLessThanOrEqual(2);
    }
  });

  it('has the first unit, which is never the same, apart', async () => {
    const [first] = await cut(papers(100));
    expect(first).toMatch(/^made at [\d.]+$/);
  });

  it('has no piece that is much longer than a megabyte', async () => {
    const long = Array.from({ length: 40 }, () => 'x'.repeat(200_000));
    for (const piece of await cut(long))
      expect(piece.length).toBeLessThan(1_300_000);
  });
});
