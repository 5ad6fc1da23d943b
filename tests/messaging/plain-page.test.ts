import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTitles } from '../../lib/detect/find-titles';
import { draftOf } from '../../lib/detect/draft-of';
import { LIMITS } from '../../lib/papers/limits';
import { isPlainPage } from '../../lib/messaging/plain-page';
import { parseTabRequest } from '../../lib/messaging/tab-request-schemas';
import { parsePage } from '../page-fixtures';
import { capturedPages, samplePages } from '../saved-pages';

const title = {
  title: 'Attention Is All You Need',
  identifiers: { arxiv: '1706.03762', arxivVersion: 7 },
  authors: ['Ashish Vaswani', 'Noam Shazeer'],
  year: 2017,
  abstract: 'A network of attention alone.',
};
const page = {
  url: 'https://arxiv.org/list/cs.LG/new',
  label: 'arXiv cs.LG new',
  batch: 0,
  titles: [title, { title: 'Another', identifiers: {}, authors: [] }],
};
const withTitle = (fields: object) => ({
  ...page,
  titles: [{ ...title, ...fields }],
});

describe('a page that needs no schema', () => {
  it.each([
    ['its titles', page],
    ['no title', { ...page, titles: [] }],
    [
      'what else it may have',
      { ...page, others: { titles: 3, known: 0 }, isChosen: true },
    ],
    [
      'links that will do',
      withTitle({ links: { code: 'https://github.com/a/b' } }),
    ],
    ['fields that are undefined', withTitle({ year: undefined })],
  ])('has what pages send: %s', (_what, request) => {
    expect(isPlainPage(request)).toBe(true);
  });

  it.each([
    ['an address that is none', { ...page, url: 'nowhere' }],
    ['what the protocol does not know', { ...page, more: 1 }],
    ['no titles at all', { ...page, titles: undefined }],
    ['a title to be trimmed', withTitle({ title: ' A ' })],
    ['a title without text', withTitle({ title: '' })],
    ['an endless title', withTitle({ title: 'x'.repeat(LIMITS.title + 1) })],
    ['links to nothing', withTitle({ links: {} })],
    [
      'a link that will not do',
      withTitle({ links: { code: 'javascript:alert(1)' } }),
    ],
    [
      'a link to be written otherwise',
      withTitle({ links: { project: 'https://EXAMPLE.org' } }),
    ],
    [
      'links that nobody knows',
      withTitle({ links: { project: 'https://a.org/', more: 'x' } }),
    ],
    ['a field of a title that nobody knows', withTitle({ venue: 'NeurIPS' })],
    ['a title without authors', withTitle({ authors: undefined })],
    ['an author that is no text', withTitle({ authors: [1] })],
    ['a year that is none', withTitle({ year: 20_170 })],
    ['a year of no calendar', withTitle({ year: 1999.5 })],
    ['an address of no site', { ...page, url: 'javascript:alert(1)' }],
    ['an identifier nobody knows', withTitle({ identifiers: { isbn: '1' } })],
    ['an identifier that is none', withTitle({ identifiers: { doi: 'x' } })],
    [
      'an identifier to be written otherwise',
      withTitle({ identifiers: { doi: '10.1234/ABC' } }),
    ],
    ['the version of nothing', withTitle({ identifiers: { arxivVersion: 1 } })],
    ['a name that every object has', withTitle({ toString: 'x' })],
    [
      'too many titles',
      {
        ...page,
        titles: Array.from({ length: LIMITS.titles + 1 }, () => title),
      },
    ],
    ['nothing', undefined],
    ['null', null],
    ['a list', [page]],
  ])('does not have %s', (_what, request) => {
    expect(isPlainPage(request)).toBe(false);
  });

  it.each([...samplePages, ...capturedPages])(
    'is what $name sends',
    ({ file, url }) => {
      const document = parsePage(readFileSync(file, 'utf8'));
      const titles = findTitles(document, url).map(draftOf);
      expect(isPlainPage({ url: url.href, label: '', batch: 0, titles })).toBe(
        true,
      );
    },
  );

  it('is what the schema makes of it', () => {
    // Every field right, wrong or missing.
    const mostly = <T>(right: fc.Arbitrary<T>, wrong: fc.Arbitrary<unknown>) =>
      fc.oneof(
        { weight: 12, arbitrary: right },
        { weight: 1, arbitrary: wrong },
      );
    const name = mostly(
      fc.string({ minLength: 1, maxLength: 20 }).map((text) => text.trim()),
      fc.constantFrom('', ' ', ' a', 'x'.repeat(LIMITS.title + 1), 1, null),
    );
    const number = mostly(
      fc.integer({ min: 1000, max: 9999 }),
      fc.constantFrom(-1, 0.5, NaN, Infinity, 2 ** 60, '1', null),
    );
    // As it should be for one of the three, in another form, or nothing of the kind.
    const identifier = mostly(
      fc.constantFrom('2407.21783', 'hep-th/9901001', '10.1234/abc', 'KmQEsI'),
      fc.constantFrom(' 10.1234/ABC', 'arXiv:2407.21783v2', '../x?y', 1, ''),
    );
    const optional = { requiredKeys: [] as never[] };
    const draft = fc.record(
      {
        title: name,
        identifiers: mostly(
          fc.record(
            {
              arxiv: identifier,
              arxivVersion: mostly(fc.integer({ min: 1, max: 99 }), number),
              doi: identifier,
              openreview: identifier,
            },
            optional,
          ),
          fc.constantFrom([], null, 'arxiv'),
        ),
        authors: fc.array(name, { maxLength: 3 }),
        year: number,
        abstract: name,
        links: fc.constantFrom(
          undefined,
          {},
          { code: 'x' },
          { code: 'https://github.com/a/b', project: 'https://a.org/' },
          { project: 'https://a.org', other: 1 },
        ),
      },
      { requiredKeys: ['title', 'identifiers'] },
    );
    const request = fc.record(
      {
        url: mostly(fc.webUrl(), name),
        label: name,
        batch: number,
        titles: fc.array(draft, { maxLength: 3 }),
        others: fc.record({ titles: number, known: number }, optional),
        isChosen: mostly(fc.boolean(), name),
      },
      { requiredKeys: ['url', 'label', 'batch', 'titles'] },
    );
    let plain = 0;
    fc.assert(
      fc.property(request, (it) => {
        if (!isPlainPage(it)) return;
        plain += 1;
        expect(parseTabRequest('sight', [it])).toEqual([it]);
      }),
      { numRuns: 2_000 },
    );
    expect(plain).toBeGreaterThan(50);
  });
});
