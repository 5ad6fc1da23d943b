import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRequest } from '../../lib/messaging/request-schemas';
import { LIMITS } from '../../lib/papers/limits';

const page = {
  url: 'https://arxiv.org/list/cs.LG/new',
  label: 'arXiv cs.LG new',
  batch: 0,
  titles: [{ title: 'A title', identifiers: {}, authors: [] }],
};

describe('the arguments of a call', () => {
  it('pass as the protocol says them', () => {
    expect(parseRequest('sight', [page])).toEqual([page]);
  });

  it('lose what the protocol does not know', () => {
    expect(parseRequest('describePaper', [{ paper: 3, extra: 'x' }])).toEqual([
      { paper: 3 },
    ]);
  });

  it('keep the links of a paper that will do, and the paper in any case', () => {
    const [title] = page.titles;
    const sent = [
      { ...title, links: { code: 'https://github.com/a/b', other: 1 } },
      { ...title, links: { code: 'javascript:alert(1)' } },
    ];
    expect(parseRequest('sight', [{ ...page, titles: sent }])).toEqual([
      {
        ...page,
        titles: [
          { ...title, links: { code: 'https://github.com/a/b' } },
          title,
        ],
      },
    ]);
  });

  it.each([
    ['a path', { arxiv: '../../x?y=<script>' }, {}],
    ['a script', { doi: 'javascript:alert(1)' }, {}],
    ['half a character', { doi: '10.1234/\ud800' }, {}],
    ['more of an address', { openreview: 'x&y=1' }, {}],
    ['a version below one', { arxivVersion: -5 }, {}],
    ['no text', { doi: 5, openreview: null }, {}],
    ['no form of ours', { doi: '10.1234/ABC' }, {}],
    ['another field', { isbn: '1' }, {}],
  ])('keep a paper without identifiers that are %s', (_what, given, kept) => {
    const [title] = page.titles;
    const arxiv = { arxiv: '2407.21783' };
    const sent = (identifiers: object) => ({
      ...page,
      titles: [title, { ...title, identifiers }],
    });
    expect(parseRequest('sight', [sent({ ...arxiv, ...given })])).toEqual([
      sent('arxiv' in given ? {} : { ...arxiv, ...kept }),
    ]);
  });

  it.each([1, 202, 1999.5, Number.NaN, '2017', null])(
    'keep a paper without its year where that is %j',
    (year) => {
      const [title] = page.titles;
      const sent = { ...page, titles: [title, { ...title, year }] };
      expect(parseRequest('sight', [sent])).toEqual([
        { ...page, titles: [title, title] },
      ]);
    },
  );

  it.each([
    [
      'a title without text',
      { ...page, titles: [{ title: ' ', identifiers: {}, authors: [] }] },
    ],
    [
      'an endless title',
      {
        ...page,
        titles: [
          { title: 'x'.repeat(LIMITS.title + 1), identifiers: {}, authors: [] },
        ],
      },
    ],
    [
      'too many titles',
      {
        ...page,
        titles: Array.from({ length: LIMITS.titles + 1 }, () => page.titles[0]),
      },
    ],
    ['an address that is none', { ...page, url: 'nowhere' }],
    ['an address of no site', { ...page, url: 'javascript:alert(1)' }],
    ['nothing', undefined],
  ])('are refused by name: %s', (_what, request) => {
    expect(() => parseRequest('sight', [request])).toThrow(/^sight: /);
  });

  it.each([-1, 0, 1.5, Number.NaN, '7', null])(
    'are refused where a paper id is %j',
    (paper) => {
      expect(() => parseRequest('setNote', [{ paper, text: '' }])).toThrow(
        TypeError,
      );
    },
  );

  it('never throw anything but a TypeError, whatever is sent', () => {
    fc.assert(
      fc.property(fc.anything(), (request) => {
        try {
          parseRequest('importEntries', [request]);
        } catch (error) {
          expect(error).toBeInstanceOf(TypeError);
        }
      }),
    );
  });
});

describe('a highlight', () => {
  const made = {
    paper: 1,
    quote: { exact: 'words', prefix: 'a', suffix: 'b' },
    position: { start: 3, end: 8 },
    colour: 'yellow',
    url: 'https://arxiv.org/abs/2407.21783',
  };

  it('passes as it was made', () => {
    expect(parseRequest('addHighlight', [made])).toEqual([made]);
  });

  it.each([
    [
      'too long a quote',
      { quote: { ...made.quote, exact: 'x'.repeat(4_001) } },
    ],
    ['a quote of nothing', { quote: { ...made.quote, exact: ' \n' } }],
    [
      'too much around it',
      { quote: { ...made.quote, prefix: 'x'.repeat(33) } },
    ],
    ['an end before its start', { position: { start: 8, end: 3 } }],
    ['a colour of its own', { colour: 'url(https://example.org)' }],
    ['no address', { url: 'here' }],
  ])('is refused with %s', (_, wrong) => {
    expect(() => parseRequest('addHighlight', [{ ...made, ...wrong }])).toThrow(
      TypeError,
    );
  });
});
