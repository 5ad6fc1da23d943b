import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergedNote, mergedSighting } from '../../lib/backup/merge';
import type { Sighting } from '../../lib/papers/sighting';
import { draft, page } from '../library/fixture';

describe('a note', () => {
  test('is restored where there is none', () => {
    expect(mergedNote(undefined, 'theirs', 'From a backup')).toBe('theirs');
    expect(mergedNote(' \n', 'theirs', 'From a backup')).toBe('theirs');
  });

  test('stays where it is the same, or has it already', () => {
    expect(mergedNote('mine', 'mine', 'From a backup')).toBe('mine');
    expect(mergedNote('mine and theirs', 'theirs', 'x')).toBe(
      'mine and theirs',
    );
    expect(mergedNote('mine', ' ', 'x')).toBe('mine');
  });

  test('that differs is kept, and both are there', () => {
    expect(mergedNote('mine', 'theirs', 'From a backup')).toBe(
      'mine\n\n---\nFrom a backup\n\ntheirs',
    );
  });

  test('never loses a text, and the second time changes nothing', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (mine, theirs) => {
        const once = mergedNote(mine, theirs, 'From a backup');
        expect(once).toContain(mine.trim());
        expect(once).toContain(theirs.trim());
        expect(mergedNote(once, theirs, 'From a backup')).toBe(once);
      }),
    );
  });
});

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
