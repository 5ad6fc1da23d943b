import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareRecords } from '../../lib/duplicates/compare-records';
import { FEATURES } from '../../lib/duplicates/features/all-features';
import { prepare } from '../../lib/duplicates/prepare';
import { RECORD_WEIGHTS } from '../../lib/duplicates/record-weights';
import { weigh } from '../../lib/duplicates/weigh';
import type { PaperDraft } from '../../lib/papers/paper';

const TITLE = 'Learning to Rank Graphs by Their Spectra';
const paper = (rest: Partial<PaperDraft> = {}) =>
  prepare({ title: TITLE, identifiers: {}, authors: [], ...rest });

function value(
  name: string,
  a: Partial<PaperDraft>,
  b: Partial<PaperDraft>,
): number {
  const feature = FEATURES.find((it) => it.name === name);
  if (!feature) throw new Error(`no feature ${name}`);
  return feature.measure(compareRecords(paper(a), paper(b)));
}

describe('what is measured', () => {
  test.each<[string, Partial<PaperDraft>, Partial<PaperDraft>, number]>([
    ['title equal', {}, { title: TITLE.toUpperCase() }, 1],
    ['title equal', {}, { title: `${TITLE} again` }, 0],
    ['title equal but for brackets', {}, { title: `${TITLE} (demo)` }, 1],
    ['title equal but for brackets', {}, {}, 0],
    ['title of one or two words', { title: 'Deep sets' }, {}, 1],
    ['title begins the other', {}, { title: `${TITLE}: an outlook` }, 1],
    [
      'title words replaced at all',
      {},
      { title: TITLE.replace('Rank', 'Draw') },
      1,
    ],
    ['title words replaced at all', {}, { title: `On ${TITLE} again` }, 0],
    [
      'title words replaced at all',
      {},
      { title: TITLE.replace('Spectra', 'Spectrra') },
      0,
    ],
    [
      'title numbers differ',
      { title: `${TITLE} 2` },
      { title: `${TITLE} 3` },
      1,
    ],
    ['title number on one side', {}, { title: `${TITLE} 3` }, 1],
    ['title numbers differ in brackets', {}, { title: `${TITLE} (part 2)` }, 1],
    ['title denies on one side', {}, { title: `Not ${TITLE}` }, 1],
    ['title answers on one side', {}, { title: `Comments on ${TITLE}` }, 1],
    [
      'title generic',
      { title: 'Guest editorial' },
      { title: 'Guest editorial' },
      1,
    ],
    [
      'authors shared',
      { authors: ['Ana Gomez', 'Bo Li'] },
      { authors: ['Gomez, A.'] },
      1,
    ],
    [
      'authors shared',
      { authors: ['Jan Rosenblatt'] },
      { authors: ['J. Rosneblatt'] },
      1,
    ],
    [
      'authors none shared',
      { authors: ['Ana Gomez'] },
      { authors: ['Bo Li'] },
      1,
    ],
    ['authors none shared', { authors: ['Ana Gomez'] }, {}, 0],
    [
      'authors shared have other initials',
      { authors: ['A. Gomez'] },
      { authors: ['B. Gomez'] },
      1,
    ],
    [
      'authors more on one side',
      { authors: ['A. Gomez', 'B. Li'] },
      { authors: ['A. Gomez'] },
      0.5,
    ],
    [
      'author in the title of the other',
      { authors: ['A. Gomez'] },
      { title: `Gomez. ${TITLE}` },
      1,
    ],
    [
      'authors several shared',
      { authors: ['A. Gomez', 'B. Li', 'C. Diaz'] },
      { authors: ['A. Gomez', 'B. Li', 'C. Diaz'] },
      1,
    ],
    [
      'authors shared in a reference',
      { authors: ['A. Gomez'] },
      { authors: ['Ana Gomez'] },
      1,
    ],
    [
      'authors shared in a reference',
      { authors: ['Anna Gomez'] },
      { authors: ['Anna Gomez'] },
      0,
    ],
    ['year equal', { year: 2001 }, { year: 2001 }, 1],
    ['year next', { year: 2001 }, { year: 2002 }, 1],
    ['years apart', { year: 2001 }, { year: 2011 }, 1],
    ['years apart', { year: 2001 }, {}, 0],
    [
      'years apart of uneven records',
      { year: 2001, venue: 'VLDB' },
      { year: 2011 },
      1,
    ],
    ['venues alike', { venue: 'VLDB' }, { venue: 'Very Large Data Bases' }, 1],
    ['venues differ', { venue: 'Brain' }, { venue: 'Stroke' }, 1],
    ['venues differ', { venue: 'Brain' }, {}, 0],
    [
      'venues of different kinds',
      { venue: 'Journal of the ACM' },
      { venue: 'Proc. ACM Symposium' },
      1,
    ],
    ['venues of two known series', { venue: 'VLDB' }, { venue: 'VLDB J.' }, 1],
    [
      'venues of one known series',
      { venue: 'VLDB' },
      { venue: 'Proc. of VLDB' },
      1,
    ],
  ])('%s, of %o and %o', (name, a, b, expected) => {
    expect(value(name, a, b)).toBeCloseTo(expected);
    expect(value(name, b, a)).toBeCloseTo(expected);
  });
});

const draft: fc.Arbitrary<PaperDraft> = fc.record(
  {
    title: fc.oneof(
      fc.string({ minLength: 1, maxLength: 60 }),
      fc
        .array(
          fc.constantFrom(
            'graph',
            'graphs',
            'rank',
            'part',
            'ii',
            'of',
            'Gomez',
            '3',
          ),
          { minLength: 1, maxLength: 8 },
        )
        .map((words) => words.join(' ')),
    ),
    identifiers: fc.constant({}),
    authors: fc.array(
      fc.constantFrom(
        'Ana Gomez',
        'Gomez, A.',
        'Gomes A',
        'Bo Li',
        '',
        'B. Lindqvist',
      ),
      { maxLength: 3 },
    ),
    year: fc.integer({ min: 1990, max: 2026 }),
    venue: fc.constantFrom('VLDB', 'vldb j.', 'Brain', 'proc .', ''),
  },
  { requiredKeys: ['title', 'identifiers', 'authors'] },
);

test('every measure is a number of the order of 1, whichever record comes first', () => {
  fc.assert(
    fc.property(draft, draft, (a, b) => {
      const one = compareRecords(prepare(a), prepare(b));
      const other = compareRecords(prepare(b), prepare(a));
      for (const { name, measure } of FEATURES) {
        expect([name, Math.abs(measure(one)) <= 1]).toEqual([name, true]);
        expect([name, measure(other)]).toEqual([
          name,
          expect.closeTo(measure(one), 9) as number,
        ]);
      }
    }),
    {
      examples: [
        // Of one length.
        [
          {
            title: 'graph graphs graph part graphs graph',
            identifiers: {},
            authors: [],
          },
          {
            title: 'ii 3 graph graph graph graph graphs of',
            identifiers: {},
            authors: [],
          },
        ],
      ],
    },
  );
});

describe('the weights', () => {
  test('are of the features there are', () => {
    expect(Object.keys(RECORD_WEIGHTS.weights)).toEqual(
      FEATURES.map(({ name }) => name),
    );
    expect(new Set(FEATURES.map(({ name }) => name)).size).toBe(
      FEATURES.length,
    );
  });

  const full = {
    authors: ['Ana Gomez', 'Bo Li'],
    year: 2001,
    venue: 'VLDB',
  };
  const weighed = (a: Partial<PaperDraft>, b: Partial<PaperDraft>) =>
    weigh(compareRecords(paper(a), paper(b)));

  test('name what speaks for a pair and what against it', () => {
    const same = weighed(full, {
      ...full,
      title: TITLE.replace('Rank', 'Rnak'),
    });
    expect(same.chance).toBeGreaterThan(0.9);
    expect(same.for).toEqual(expect.arrayContaining(['title', 'authors']));
    const others = weighed(full, {
      ...full,
      authors: ['Cy Diaz', 'Di Eco'],
      year: 2009,
    });
    expect(others.chance).toBeLessThan(0.5);
    expect(others.against).toContain('authors');
  });

  test('say nothing of what is not known', () => {
    const { for: speaksFor, against } = weighed({}, {});
    expect(
      [...speaksFor, ...against].filter((facet) => facet !== 'title'),
    ).toEqual([]);
  });
});
