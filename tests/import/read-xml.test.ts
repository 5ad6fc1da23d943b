import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readXml } from '../../lib/import/xml/read-xml';

async function read(...chunks: string[]) {
  async function* pieces() {
    yield* chunks;
  }
  const records = [];
  for await (const { element, flaw } of readXml(
    pieces(),
    (name) => name === 'item',
    new Map(),
  ))
    records.push(
      flaw === undefined ? element.text : `${element.text} (${flaw})`,
    );
  return records;
}

const whole =
  '<!DOCTYPE rss [<!ENTITY a "b"><!-- x -->]><rss><item>A &amp; B</item><item>C</item></rss>';

describe('records of an XML text', () => {
  it('are the same wherever it is cut into pieces', async () => {
    expect(await read(whole)).toEqual(['A & B', 'C']);
    for (let at = 0; at <= whole.length; at += 1)
      expect(await read(whole.slice(0, at), whole.slice(at))).toEqual([
        'A & B',
        'C',
      ]);
  });

  it('that came before the text breaks off are kept', async () => {
    for (let at = 0; at <= whole.length; at += 1)
      expect(await read(whole.slice(0, at))).toHaveLength(
        at < whole.indexOf('<item>') + 6
          ? 0
          : at < whole.indexOf('<item>C') + 6
            ? 1
            : 2,
      );
  });

  it('may be none, and nothing throws, whatever stands there', async () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '<!DOCTYPE x [<',
        '<',
        '<!',
        '<!-',
        ']',
        '<item>',
        '&',
        '&#x;',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
        expect(Array.isArray(await read(...pieces))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
