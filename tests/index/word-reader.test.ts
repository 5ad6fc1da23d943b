import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Lexicon } from '../../lib/index/lexicon';
import { hashWord } from '../../lib/text/sketch';
import { words } from '../../lib/text/tokens';
import { WordReader } from '../../lib/index/word-reader';

const lexicon = new Lexicon();
const reader = new WordReader(lexicon);

function read(text: string): string[] {
  reader.read(text);
  return Array.from(reader.numbers.subarray(0, reader.length), (number) =>
    lexicon.text(number),
  );
}

/** Everything that words depend on, and what depends on what is around it. */
const PIECES =
  "a B z9 Word σ Σ ΑΣ é É ß ø İ ı ﬁ ½ ² ª ŀ ŉ \u0301 \u0338 \u0308 < = - _ . : ' ’ “ — … · \u00ad \u200d \u00a0 \u3000 \u0001 \t \n 图 神经 ー ก ᄀ ᅡ 각 हिन् ﷺ 𝐀 𐐀 http :// https://a.b/c?d ﷽".split(
    ' ',
  );
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(' ', 'a', 'b', ...PIECES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
);

test('a text has the words that `words` gives, whatever is in it', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const text = pieces.join('');
      expect(read(text)).toEqual(words(text));
    }),
    { numRuns: 3_000 },
  );
});

test('as has a text in plain letters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
      expect(read(text)).toEqual(words(text));
    }),
  );
});

test.each([
  ['every unit of Unicode between letters', 0x10000, (u: string) => `x${u}y`],
  ['every unit before a letter', 0x10000, (u: string) => `x ${u}y`],
  ['every unit in an address', 0x80, (u: string) => `http://x${u}y`],
])('%s', (_name, units, around) => {
  const texts = Array.from({ length: units }, (_, unit) => unit)
    // Half a pair is no letter.
    .filter((unit) => unit < 0xd800 || unit >= 0xe000)
    .map((unit) => around(String.fromCharCode(unit)));
  expect(
    texts.filter((text) => read(text).join(' ') !== words(text).join(' ')),
  ).toEqual([]);
});

test('long words, long texts and texts that become longer when they are folded', () => {
  for (const text of [
    'a'.repeat(41),
    `${'a'.repeat(100)}é${'b'.repeat(100)} c`,
    'word '.repeat(5_000),
    'é '.repeat(15_000),
    '﷽ '.repeat(10_000),
    '㍿'.repeat(20_000),
    `${' '.repeat(19_999)}ab`,
  ])
    expect(read(text)).toEqual(words(text));
});

test('the hashes are those of the words', () => {
  reader.read('Plain, naïve and 神经 words');
  expect([...reader.hashes.subarray(0, reader.length)]).toEqual(
    words('Plain, naïve and 神经 words').map(hashWord),
  );
});
