import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Lexicon, NO_STEM } from '../../lib/index/lexicon';
import { sortWords } from '../../lib/index/sort-words';
import { indexedStem } from '../../lib/index/indexed-stem';
import { words } from '../../lib/text/tokens';

const word = fc.oneof(
  fc.stringMatching(/^[ab0z]{1,12}$/),
  fc.stringMatching(/^[\u0001\u0002][a-z0-9 '図é]{0,10}$/),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .filter((text) => text.isWellFormed()),
);

describe('a lexicon', () => {
  test('has one number for each word, and knows the words again', () => {
    fc.assert(
      fc.property(fc.array(word), (all) => {
        const lexicon = new Lexicon();
        const numbers = all.map((each) => lexicon.number(each));
        expect(numbers.map((number) => lexicon.text(number))).toEqual(all);
        expect(new Set(numbers).size).toBe(new Set(all).size);
      }),
    );
  });

  test('finds them among many, and what each stands for', () => {
    const lexicon = new Lexicon();
    // Some are stems and some are not, so that room runs out at either.
    const all = Array.from({ length: 20_000 }, (_, i) => {
      const letters = i.toString(36).replace(/\d/g, (n) => 'bcdfghjkmn'[+n]!);
      return i % 3 ? `x${letters}ings` : `x${letters}q`;
    });
    const numbers = all.map((each) => lexicon.number(each));
    expect(all.map((each) => lexicon.number(each))).toEqual(numbers);
    for (const each of [...all, 'graphs', 'the', 'a', '神'])
      expect(stemOf(lexicon, each)).toBe(indexedStem(each));
  });

  test('spells words as far as there is room', () => {
    const text = 'Some naïve 神经 words';
    const lexicon = new Lexicon();
    const numbers = Int32Array.from(words(text), (each) =>
      lexicon.number(each),
    );
    const spelled = words(text).join(' ');
    for (let room = 0; room < 30; room++) {
      const units = new Uint16Array(room);
      const length = lexicon.spell(numbers, numbers.length, units);
      expect(String.fromCharCode(...units.subarray(0, length))).toBe(
        spelled.slice(0, room),
      );
    }
  });
});

test('words are sorted by their bytes', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 60 }), (all) => {
      const lexicon = new Lexicon();
      const numbers = Int32Array.from(all, (each) => lexicon.number(each));
      expect(
        Array.from(sortWords(lexicon, numbers), (number) =>
          lexicon.text(number),
        ),
      ).toEqual(
        all.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))),
      );
    }),
    { numRuns: 500 },
  );
});

function stemOf(lexicon: Lexicon, text: string): string | undefined {
  const stem = lexicon.stems[lexicon.number(text)] ?? NO_STEM;
  return stem === NO_STEM ? undefined : lexicon.text(stem);
}
