import { describe, expect, test } from 'vitest';
import { cellNames, givenFirst } from '../../lib/import/author-names';

describe('a name in the order it is said in', () => {
  test.each([
    ['Gogh, Vincent van', 'Vincent van Gogh'],
    ['King, Martin Luther, Jr.', 'Martin Luther King Jr.'],
    ['van Beethoven, III, Ludwig', 'Ludwig van Beethoven III'],
    ['Sammy Davis, Jr.', 'Sammy Davis Jr.'],
    ['Ada Byron', 'Ada Byron'],
    ['One, Two, Three, Four', 'One, Two, Three, Four'],
    ['Plato,', 'Plato,'],
    ['王, 小明', '王 小明'],
    ['김, 철수', '김 철수'],
  ])('%s', (written, said) => {
    expect(givenFirst(written)).toBe(said);
  });
});

describe('the names in a cell', () => {
  test.each([
    ['Byron, Ada; Noether, Emmy', ['Ada Byron', 'Emmy Noether']],
    ['Ada Byron and Emmy Noether', ['Ada Byron', 'Emmy Noether']],
    ['"Smith and Wesson"; Li, Bo', ['Smith and Wesson', 'Bo Li']],
    ['"A ""B"" C"', ['A "B" C']],
    ['Byron, A., Chang, M.-W., & Li, B.', ['A. Byron', 'M.-W. Chang', 'B. Li']],
    ['Byron, A., & Li, B. C.', ['A. Byron', 'B. C. Li']],
    ['Ada Byron, Bo Li', ['Ada Byron', 'Bo Li']],
    ['"Not closed; Bo Li', ['"Not closed', 'Bo Li']],
  ])('%s', (cell, names) => {
    expect(cellNames(cell)).toEqual(names);
  });
});
