import { describe, expect, it } from 'vitest';
import {
  identifierKeys,
  parseArxivIdentifier,
  parseOpenReviewForum,
} from '../../lib/papers/identifiers';

describe('arXiv identifiers', () => {
  it.each([
    ['2407.21783', { arxiv: '2407.21783' }],
    ['2407.21783v2', { arxiv: '2407.21783', arxivVersion: 2 }],
    ['arXiv:0704.0001', { arxiv: '0704.0001' }],
    ['hep-th/9901001v3', { arxiv: 'hep-th/9901001', arxivVersion: 3 }],
    ['solv-int/9901001', { arxiv: 'solv-int/9901001' }],
    ['math.GT/0309136', { arxiv: 'math/0309136' }],
  ])('reads %s', (text, expected) => {
    expect(parseArxivIdentifier(text)).toEqual(expected);
  });

  it.each([
    '',
    '2413.00001',
    '19.99',
    '2407.217',
    'v2',
    '2407.21783 v2',
    'foo',
  ])('refuses %j', (text) => {
    expect(parseArxivIdentifier(text)).toBeUndefined();
  });
});

describe('OpenReview forums', () => {
  it.each(['KmQEsIfhr9', 'ce6CFXBh30h', 'YPpSngE-ZU', 'rJl_b3RcF7'])(
    'are kept as they are: %s',
    (id) => expect(parseOpenReviewForum(id)).toBe(id),
  );

  it.each(['', 'a', 'ICLR.cc/2024/Conference', 'x"onload', 'a'.repeat(25)])(
    'are not %j',
    (id) => expect(parseOpenReviewForum(id)).toBeUndefined(),
  );
});

describe('identifier keys', () => {
  it('name their scheme', () => {
    expect(
      identifierKeys({
        arxiv: '2407.21783',
        arxivVersion: 2,
        doi: '10.1/x',
        openreview: 'KmQEsIfhr9',
      }),
    ).toEqual(['arxiv:2407.21783', 'doi:10.1/x', 'openreview:KmQEsIfhr9']);
  });
});
