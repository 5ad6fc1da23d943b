import { expect, test } from 'vitest';
import { sharedNames, surnames } from '../../lib/duplicates/authors';

test.each([
  ['Ana María Gómez', 'gomez'],
  ['Gómez, Ana María', 'gomez'],
  ['Laurens van der Maaten', 'maaten'],
  ['van der Maaten, L.', 'maaten'],
  ['Zhang YX', 'zhang'],
  ['y. zhang', 'zhang'],
  ['Sammy Davis, Jr.', 'davis'],
  ["Patrick O'Neil", 'oneil'],
  ['Łukasz Kaiser', 'kaiser'],
  ['张伟', '张伟'],
])('%s is of the name %s', (author, name) => {
  expect([...surnames([author])]).toEqual([name]);
});

test('names that are none give nothing', () => {
  expect(surnames(['', 'et al.', ' , ', '42']).size).toBe(0);
});

test('the share is of the shorter list', () => {
  expect(sharedNames(surnames(['A Li', 'B Gomez']), surnames(['Li, A']))).toBe(
    1,
  );
  expect(sharedNames(surnames([]), surnames(['Li, A']))).toBe(0);
});
