import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findIdentifiers,
  joinIdentifiers,
} from '../../lib/papers/find-identifiers';

describe('the paper that a string names', () => {
  it.each([
    ['2407.21783v2', { arxiv: '2407.21783', arxivVersion: 2 }],
    ['arXiv:1706.03762 [cs]', { arxiv: '1706.03762' }],
    [
      'oai:arXiv.org:hep-th/9901001v3',
      { arxiv: 'hep-th/9901001', arxivVersion: 3 },
    ],
    [
      'https://arxiv.org/pdf/1706.03762v7.pdf',
      { arxiv: '1706.03762', arxivVersion: 7 },
    ],
    [
      'http://export.arxiv.org/abs/math.GT/0309136?x=1',
      { arxiv: 'math/0309136' },
    ],
    ['https://ar5iv.labs.arxiv.org/html/1706.03762', { arxiv: '1706.03762' }],
    [
      'https://huggingface.co/papers/2302.05543#community',
      { arxiv: '2302.05543' },
    ],
    ['https://www.alphaxiv.org/abs/2302.05543', { arxiv: '2302.05543' }],
    ['abs/1810.04805', { arxiv: '1810.04805' }],
    ['10.48550/arXiv.1706.03762', { arxiv: '1706.03762' }],
    ['https://doi.org/10.48550/arXiv.1706.03762', { arxiv: '1706.03762' }],
    [
      'see https://doi.org/10.1016/S0169-7552(98)00110-X',
      { doi: '10.1016/s0169-7552(98)00110-x' },
    ],
    ['DOI: 10.1145/3397271', { doi: '10.1145/3397271' }],
    ['https://example.org/2407.21783', {}],
    ['https://arxiv.org/list/cs.LG/new', {}],
    [
      'https://openreview.net/forum?id=KmQEsIfhr9',
      { openreview: 'KmQEsIfhr9' },
    ],
    [
      'https://openreview.net/pdf?noteId=x&id=KmQEsIfhr9#page=2',
      { openreview: 'KmQEsIfhr9' },
    ],
    ['https://openreview.net/group?id=ICLR.cc/2024/Conference', {}],
    ['$24.99', {}],
    ['2499.12345', {}],
    ['', {}],
  ])('%s', (text, wanted) => {
    expect(findIdentifiers(text)).toEqual(wanted);
  });

  it('is joined from several strings, the surest first', () => {
    expect(
      joinIdentifiers([
        undefined,
        '1706.03762',
        'https://arxiv.org/abs/1706.03762v5',
        '10.1000/x',
        '10.1000/y',
        '2302.05543',
      ]),
    ).toEqual({ arxiv: '1706.03762', arxivVersion: 5, doi: '10.1000/x' });
  });

  it('is found quickly, whatever the string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (text) => {
        for (const value of Object.values(findIdentifiers(text)))
          expect(value).toBeTruthy();
      }),
    );
  });
});
