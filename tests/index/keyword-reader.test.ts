import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KeywordReader } from '../../lib/index/keyword-reader';
import { keywordsOf } from '../../lib/index/keywords';
import { Lexicon } from '../../lib/index/lexicon';
import type { IndexedPaper } from '../../lib/index/paper-index';

const lexicon = new Lexicon();
const reader = new KeywordReader(lexicon);

const read = (paper: IndexedPaper) => {
  reader.read(paper);
  return reader.numbers.map((number, i) => [
    lexicon.text(number),
    reader.values[i],
  ]);
};

const PARTS =
  "Ana Li Smith SMITH Mc McDonald O'Neil van der Jr. Jr III Phd MD md Al al et others and J. J.-P. YX Yx w.s. é José Müller ß ﬁn Σ 王 小明 ， , ; . - ' ’ \t \u00a0 \u0301 \u1e9e ﹐ K".split(
    ' ',
  );
const name = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .array(fc.constantFrom(...PARTS), { maxLength: 5 })
      .map((parts) => parts.join(' ')),
  },
  fc
    .array(fc.constantFrom(' ', ...PARTS), { maxLength: 6 })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc
    .tuple(fc.nat({ max: 120 }), fc.nat({ max: 120 }))
    .map(([given, family]) => `${'a'.repeat(given)} B${'b'.repeat(family)}`),
);

test('the keywords of a paper are those of the definition', () => {
  fc.assert(
    fc.property(
      fc.array(name, { maxLength: 4 }),
      fc.option(fc.integer(), { nil: undefined }),
      (authors, year) => {
        const paper = {
          id: 1,
          title: '',
          authors,
          ...(year !== undefined && { year }),
        };
        expect(read(paper)).toEqual([...keywordsOf(paper)]);
      },
    ),
    { numRuns: 5_000 },
  );
});

test('of papers with very many authors too', () => {
  for (const authors of [99, 100, 101, 199, 200, 201, 400]) {
    const paper = {
      id: 1,
      title: '',
      authors: Array.from(
        { length: authors },
        (_, i) =>
          `A B${String.fromCharCode(97 + (i % 26), 97 + Math.floor(i / 26))}`,
      ),
    };
    expect(read(paper)).toEqual([...keywordsOf(paper)]);
  }
});
