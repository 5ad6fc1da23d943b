import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CitationKeys, citationKey } from '../../lib/export/citation-keys';
import { draft } from '../library/fixture';
import { anyTitle } from './records';

describe('a key', () => {
  test.each([
    [
      draft('Visualizing Data using t-SNE', {
        authors: ['Laurens van der Maaten'],
        year: 2008,
      }),
      'maaten2008visualizing',
    ],
    [
      draft('The Über-Graph', { authors: ['Łukasz Żółć'], year: 2020 }),
      'zolc2020uber',
    ],
    [
      draft('On the Way', {
        authors: [],
        identifiers: { arxiv: '2407.21783' },
      }),
      '2024way',
    ],
    [
      draft('大规模语言模型', {
        authors: ['张伟'],
        identifiers: { arxiv: '2407.21783' },
      }),
      'arxiv240721783',
    ],
    [draft('大规模语言模型', { authors: ['张伟'], year: 2020 }), 'paper2020'],
    [
      draft('$\\alpha$ decay', {
        authors: ['ATLAS Collaboration'],
        year: 2020,
      }),
      'atlascollaboration2020decay',
    ],
  ])('%#: %j', (paper, expected) => {
    expect(citationKey(paper)).toBe(expected);
  });
});

test('equal ones get letters, in the order they come', () => {
  const keys = new CitationKeys();
  const paper = draft('Deep Things', { authors: ['Bo Li'], year: 2020 });
  const given = Array.from({ length: 29 }, () => keys.assign(paper));
  expect(given.slice(0, 3)).toEqual([
    'li2020deep',
    'li2020deepa',
    'li2020deepb',
  ]);
  expect(given.slice(26)).toEqual([
    'li2020deepz',
    'li2020deepaa',
    'li2020deepab',
  ]);
});

test('a key that another paper has of itself is passed over', () => {
  const keys = new CitationKeys();
  const of = (title: string) =>
    draft(title, { authors: ['Bo Li'], year: 2020 });
  expect(
    ['Deepa', 'Deep', 'Deep'].map((title) => keys.assign(of(title))),
  ).toEqual(['li2020deepa', 'li2020deep', 'li2020deepb']);
});

test('keys are unique, of ASCII letters and digits, and the same every time', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ title: anyTitle, author: anyTitle }), {
        maxLength: 30,
      }),
      (papers) => {
        const assignAll = () => {
          const keys = new CitationKeys();
          return papers.map(({ title, author }) =>
            keys.assign(draft(title, { authors: [author] })),
          );
        };
        const keys = assignAll();
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.filter((key) => !/^[a-z0-9]+$/.test(key))).toEqual([]);
        expect(assignAll()).toEqual(keys);
      },
    ),
  );
});
