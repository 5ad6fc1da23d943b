import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { isNamed, sharedNames, surnames } from '../../lib/text/person-names';
import { authorsContradict } from '../../lib/duplicates/contradictions';
import { prepare } from '../../lib/duplicates/prepare';

test.each([
  ['Ana María Gómez', 'gomez'],
  ['Gómez, Ana María', 'gomez'],
  ['Laurens van der Maaten', 'maaten'],
  ['van der Maaten, L.', 'maaten'],
  ['Zhang YX', 'zhang'],
  ['y. zhang', 'zhang'],
  ['Sammy Davis, Jr.', 'davis'],
  ['Hal Daumé III', 'daume'],
  ["Patrick O'Neil", 'oneil'],
  ['Łukasz Kaiser', 'kaiser'],
  ['张伟', '张伟'],
])('%s is of the name %s', (author, name) => {
  expect([...surnames([author])]).toEqual([name]);
});

test('names that are none give nothing', () => {
  expect(surnames(['', 'et al.', ' , ', '42']).size).toBe(0);
});

it('is seen whether an author is named at all', () => {
  const piece = fc.constantFrom(
    ...[
      'a',
      'Li',
      'et',
      'al',
      'al.',
      'and',
      'others',
      'Jr',
      'II',
      'é',
      '张',
      '4',
      '.',
      ',',
      ' ',
      ' ',
      '-',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const author = pieces.join('');
      expect(isNamed(author)).toBe(surnames([author]).size > 0);
    }),
    { numRuns: 2_000 },
  );
});

test('the share is of the shorter list', () => {
  expect(sharedNames(surnames(['A Li', 'B Gomez']), surnames(['Li, A']))).toBe(
    1,
  );
  expect(sharedNames(surnames([]), surnames(['Li, A']))).toBe(0);
});

it('of papers contradict where none is shared, however the names are written', () => {
  const name = fc.constantFrom(
    'Ada Lovelace',
    'Lovelace, A.',
    'Alan Turing',
    'Turing A',
    'Émile Borel',
    'et al.',
    '.',
    '',
    'ii',
  );
  fc.assert(
    fc.property(fc.array(name), fc.array(name), (ours, theirs) => {
      const [a, b] = [surnames(ours), surnames(theirs)];
      const isShared = [...a].some((surname) => b.has(surname));
      const paper = (authors: string[]) =>
        prepare({ title: 'A Title', identifiers: {}, authors });
      expect(authorsContradict(paper(ours), paper(theirs))).toBe(
        a.size > 0 && b.size > 0 && !isShared,
      );
    }),
  );
});

test.each(['李 明', '李, 明', '李明'])('%s begins with the family', (name) => {
  expect([...surnames([name])]).toEqual(['李明']);
});
