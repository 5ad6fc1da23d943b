import { expect, test } from 'vitest';
import { nameSome } from '../../components/words/name-some';

const names = (count: number) =>
  Array.from({ length: count }, (_, i) => `Group ${i + 1}`);

test('a few names are all said', () => {
  expect(nameSome(names(1))).toBe('Group 1');
  expect(nameSome(names(4))).toBe('Group 1, Group 2, Group 3, and Group 4');
});

test('of many the first are said, and how many more there are', () => {
  expect(nameSome(names(5))).toBe('Group 1, Group 2, Group 3, and 2 more');
  expect(nameSome(names(300))).toBe('Group 1, Group 2, Group 3, and 297 more');
});
