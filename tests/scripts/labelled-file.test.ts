import { expect, test } from 'vitest';
import { draftOf } from '../../scripts/duplicates/labelled-file';

test('a record is read as an importer would', () => {
  expect(
    draftOf({
      id: '1',
      title: 'storage in baden-w & # 252 ; rttemberg & raquo ;',
      authors: 'roland f &#246; ll , ana gomez',
      venue: 'acm sigmod record',
      year: '(1997),',
      doi: 'https://doi.org/10.1145/A',
    }),
  ).toEqual({
    title: 'storage in baden-württemberg',
    authors: ['roland föll', 'ana gomez'],
    venue: 'acm sigmod record',
    year: 1997,
    identifiers: { doi: '10.1145/a' },
  });
});

test('what a record has not, its draft has not', () => {
  expect(draftOf({ id: '1', title: 'A', authors: '', year: '' })).toEqual({
    title: 'A',
    authors: [],
    identifiers: {},
  });
});
