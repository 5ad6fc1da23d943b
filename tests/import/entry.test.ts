import { describe, expect, test } from 'vitest';
import { entryFrom, type RawEntry } from '../../lib/import/entry';
import { LIMITS } from '../../lib/papers/limits';

/** What is said of a record besides the entry. */
function noticesOf(raw: Omit<RawEntry, 'line'>): string[] {
  return [...entryFrom({ line: 7, ...raw })].flatMap((parsed) =>
    parsed.type === 'problem' ? [parsed.problem.message] : [],
  );
}

const TITLE = 'Attention to what readers write';

describe('what a reader wrote elsewhere', () => {
  test('comes in without a word where it fits', () => {
    const words = {
      note: ` ${'x'.repeat(LIMITS.note)} `,
      // One tag twice is one.
      tags: ['to read', ' to  read', ''],
      lists: ['Graphs'],
    };
    expect(noticesOf({ title: TITLE, words })).toEqual([]);
    expect(noticesOf({ title: TITLE })).toEqual([]);
  });

  test.each([
    ['a note', { note: 'x'.repeat(LIMITS.note + 1) }],
    ['a tag', { tags: ['graphs', 'y'.repeat(LIMITS.tag + 1)] }],
    ['the tags', { tags: Array.from({ length: 51 }, (_, i) => `tag ${i}`) }],
    ['a list', { lists: ['z'.repeat(LIMITS.listName + 1)] }],
  ])('is said to be cut where %s is too long', (_, words) => {
    expect(noticesOf({ title: TITLE, words })).toEqual(['words_too_long']);
  });

  test('a publisher’s keywords may be as many as they are', () => {
    const keywords = Array.from({ length: 80 }, (_, i) => `keyword ${i}`);
    expect(noticesOf({ title: TITLE, words: { keywords } })).toEqual([]);
  });
});

test('letters that could not be read are said wherever they are left', () => {
  const lost = 'J\ufffdrg';
  expect(noticesOf({ title: TITLE, authors: ['A', lost] })).toEqual([
    'unreadable_characters',
  ]);
  expect(noticesOf({ title: TITLE, authors: [lost], abstract: lost })).toEqual([
    'unreadable_characters',
  ]);
});

describe('the year', () => {
  test.each([
    [' 1450 ', 1450],
    [2150, 2150],
    ['1450-01-01', undefined],
    ['2024-07-31', 2024],
    ['Jul 2024', 2024],
    ['0202', undefined],
    ['pages 1000', undefined],
  ])('of %j is %j', (year, read) => {
    const [entry] = entryFrom({ line: 1, title: TITLE, year });
    expect(entry).toMatchObject({ type: 'entry' });
    expect(entry?.type === 'entry' && entry.draft.year).toBe(read);
  });
});
