import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { allBadges } from '../../components/all-badges';
import { root } from '../../scripts/command';

test('a badge has the name of its file: colours and tests know it by that', () => {
  const files = globSync('*.tsx', { cwd: join(root, 'components/badges') });
  expect(allBadges.map(({ id }) => id).toSorted()).toEqual(
    files.map((file) => basename(file, '.tsx')).toSorted(),
  );
});

test('no two badges want the same place in the bar', () => {
  const orders = allBadges.map(({ order }) => order);
  expect(new Set(orders).size).toBe(orders.length);
});
