import { expect, test } from 'vitest';
import { mergedSighting } from '../../lib/backup/merge';
import type { Sighting } from '../../lib/papers/sighting';
import { draft, page } from '../library/fixture';

test('sightings of one place add up to the same whatever is restored when', () => {
  const sighting = (from: number, to: number, entries: number[]): Sighting => ({
    ...page(),
    paper: 1,
    draft: draft('A'),
    firstSeen: from,
    lastSeen: to,
    times: entries.length,
    entries,
  });
  const merged = mergedSighting(sighting(5, 6, [1, 2]), sighting(2, 9, [2, 3]));
  expect(merged).toEqual({ ...sighting(2, 9, [1, 2, 3]), times: 2 });
  expect(mergedSighting(merged, sighting(2, 9, [2, 3]))).toEqual(merged);
});
