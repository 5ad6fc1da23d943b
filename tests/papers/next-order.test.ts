import { expect, test } from 'vitest';
import { nextOrder } from '../../lib/papers/next-order';

const ordered = (...orders: number[]) => orders.map((order) => ({ order }));

test('what is added comes after all that is there', () => {
  expect(nextOrder([])).toBe(0);
  expect(nextOrder(ordered(3, 7, 1))).toBe(8);
  expect(nextOrder(ordered(0, 0))).toBe(1);
});

test('a list may hold more papers than a call takes arguments', () => {
  const many = Array.from({ length: 500_000 }, (_, order) => ({ order }));
  expect(nextOrder(many)).toBe(500_000);
});
