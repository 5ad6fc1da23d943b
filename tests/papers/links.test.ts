import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paperUrl, soundLinks } from '../../lib/papers/links';

describe('paperUrl', () => {
  const title = 'A title';

  test.each([
    [
      { arxiv: '2407.21783', openreview: 'KmQEsIfhr9' },
      'https://arxiv.org/abs/2407.21783',
    ],
    [{ doi: '10.1/x', openreview: 'KmQEsIfhr9' }, 'https://doi.org/10.1/x'],
    [
      { openreview: 'KmQEsIfhr9' },
      'https://openreview.net/forum?id=KmQEsIfhr9',
    ],
    [{}, 'https://example.org/seen'],
  ])('of %j leads to %s', (identifiers, url) => {
    expect(paperUrl({ title, identifiers }, 'https://example.org/seen')).toBe(
      url,
    );
  });
});

describe('soundLinks', () => {
  test.each([
    ['https://github.com/a/b', 'https://github.com/a/b'],
    ['https://gitlab.com/a/b', 'https://gitlab.com/a/b'],
    ['http://www.github.com/a/b', 'http://www.github.com/a/b'],
    ['https://github.com.example.org/a/b', undefined],
    ['https://example.org/a/b', undefined],
    ['https://github.com@example.org/', undefined],
    ['https://me:secret@github.com/a', undefined],
    ['javascript:alert(1)', undefined],
    ['github.com/a/b', undefined],
    [`https://github.com/${'a'.repeat(3_000)}`, undefined],
    [7, undefined],
  ])('takes %j for code at %j', (code, kept) => {
    expect(soundLinks({ code })).toEqual(kept && { code: kept });
  });

  test('takes any web address for a project', () => {
    expect(
      soundLinks({ code: 'no', project: 'https://example.org/x' }),
    ).toEqual({ project: 'https://example.org/x' });
    expect(soundLinks({ project: 'file:///etc/passwd' })).toBeUndefined();
  });

  test('leaves nothing but web addresses, whatever is given', () => {
    fc.assert(
      fc.property(fc.anything(), fc.webUrl(), (code, project) => {
        for (const link of Object.values(soundLinks({ code, project }) ?? {}))
          expect(link).toMatch(/^https?:\/\//);
      }),
    );
  });
});
