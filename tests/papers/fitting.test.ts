import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LIMITS } from '../../lib/papers/limits';
import { parseTabRequest } from '../../lib/messaging/tab-request-schemas';
import { fitting } from '../../lib/papers/fitting';
import type { PaperDraft } from '../../lib/papers/paper';

/** A short text, or one of about as many characters as are taken. */
const upTo = (most: number) =>
  fc
    .tuple(
      fc.string({ minLength: 1, unit: 'grapheme' }),
      fc.oneof(fc.nat(20), fc.integer({ min: most - 2, max: most + 2 })),
    )
    .map(([some, length]) => some.repeat(length).slice(0, length))
    .map((text) => text.trim() || 'x');

const draft: fc.Arbitrary<PaperDraft> = fc.record(
  {
    title: upTo(LIMITS.title),
    identifiers: fc.record(
      {
        arxiv: fc.constant('2407.21783'),
        doi: upTo(LIMITS.identifier).map((name) => `10.1234/${name}`),
      },
      { requiredKeys: [] },
    ),
    authors: fc.array(upTo(LIMITS.author), { maxLength: 5 }),
    abstract: upTo(LIMITS.abstract),
    year: fc.oneof(fc.integer({ min: -5, max: 12_000 }), fc.double()),
  },
  { requiredKeys: ['title', 'identifiers', 'authors'] },
);

test('whatever a page shows, the draft of it is admitted', () => {
  fc.assert(
    fc.property(draft, (shown) => {
      const page = { url: 'https://arxiv.org/list/cs.LG/new', label: 'cs.LG' };
      const titles = [fitting(shown)];
      expect(() =>
        parseTabRequest('sight', [{ ...page, batch: 0, titles }]),
      ).not.toThrow();
    }),
  );
});

test('what fits stays as it is', () => {
  const fits: PaperDraft = {
    title: 'x'.repeat(LIMITS.title),
    identifiers: { arxiv: '2407.21783', doi: '10.1234/abc' },
    authors: ['Ada Byron'],
    year: 1843,
    abstract: 'y'.repeat(LIMITS.abstract),
  };
  expect(fitting(fits)).toEqual(fits);
});

test('what is too long is cut, and an identifier left out', () => {
  const cut = fitting({
    title: 'x '.repeat(LIMITS.title),
    identifiers: { arxiv: '2407.21783', doi: `10.1/${'9'.repeat(500)}` },
    authors: Array(LIMITS.authors + 1).fill('z'.repeat(LIMITS.author + 1)),
  });
  expect(cut.title).toMatch(/ x…$/);
  expect(cut.identifiers).toEqual({ arxiv: '2407.21783' });
  expect(cut.authors).toHaveLength(LIMITS.authors);
  expect(cut.authors[0]).toHaveLength(LIMITS.author);
});

test.each([1, 202, 20_170, 1999.5, NaN])('the year %d is none', (year) => {
  const paper = { title: 'An odd year', identifiers: {}, authors: [] };
  expect(fitting({ ...paper, year })).toEqual(paper);
});
