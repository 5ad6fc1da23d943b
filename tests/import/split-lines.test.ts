import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Line } from '../../lib/import/importer';
import { LONGEST_LINE, splitLines } from '../../lib/import/split-lines';
import { eachOf } from './streams';

async function split(chunks: Iterable<string>): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const line of splitLines(eachOf(chunks))) lines.push(line);
  return lines;
}

describe('splitting lines', () => {
  it('gives the same wherever the chunks are cut', async () => {
    const piece = fc.constantFrom('a', 'é', '\r', '\n', '\r\n', '\u2028', '');
    await fc.assert(
      fc.asyncProperty(fc.array(piece), async (pieces) => {
        const expected = pieces.join('').split(/\r\n|[\n\r\u2028\u2029]/);
        if (expected.at(-1) === '') expected.pop();
        expect(await split(pieces)).toEqual(
          expected.map((text, i) => ({ number: i + 1, text })),
        );
        expect(await split(pieces.join(''))).toEqual(await split(pieces));
      }),
    );
  });

  it('keeps of an endless line what a reader needs to refuse it', async () => {
    function* endless() {
      for (let i = 0; i < 800; i += 1) yield 'x'.repeat(65_536);
      yield '\nnext';
    }
    const lines = await split(endless());
    expect(lines.map(({ text }) => text.length)).toEqual([LONGEST_LINE, 4]);
  });

  it('reads no further than it is asked to', async () => {
    let produced = 0;
    let closed = false;
    async function* chunks() {
      try {
        for (;;) {
          produced += 1;
          yield 'one\ntwo\nthree\n';
        }
      } finally {
        closed = true;
      }
    }
    for await (const { number } of splitLines(chunks())) {
      expect(produced).toBe(Math.ceil(number / 3));
      if (number === 300) break;
    }
    expect(closed).toBe(true);
  });
});
