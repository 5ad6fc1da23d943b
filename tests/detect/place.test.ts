import { describe, expect, it } from 'vitest';
import { pagePlace } from '../../lib/detect/place';

const keyOf = (url: string) => pagePlace(new URL(url))?.key;

describe('a page as a place', () => {
  it.each([
    [
      'https://arxiv.org/list/cs.LG/recent',
      'https://export.arxiv.org/list/cs.LG/recent?skip=50&show=25',
    ],
    [
      'https://arxiv.org/search/?query=flow',
      'https://arxiv.org/search/?query=flow&size=200&abstracts=show&start=50',
    ],
    [
      'https://arxiv.org/catchup/math/2011-02-03',
      'https://arxiv.org/catchup/math/2011-02-03?abs=True&page=2',
    ],
    [
      'https://huggingface.co/papers?date=2024-08-01',
      'https://huggingface.co/papers?utm_source=mail&date=2024-08-01',
    ],
  ])('is the same for %s and %s', (a, b) => {
    expect(keyOf(a)).toBe(keyOf(b));
  });

  it('differs by what it shows', () => {
    expect(keyOf('https://huggingface.co/papers?date=2024-08-01')).not.toBe(
      keyOf('https://huggingface.co/papers?date=2024-08-02'),
    );
  });

  it('says whether the page is about one work', () => {
    expect(
      pagePlace(new URL('https://arxiv.org/abs/2002.02126')),
    ).toMatchObject({
      site: 'arxiv',
      kind: 'abstract',
      shows: 'work',
      label: 'arXiv abs 2002.02126',
    });
    expect(
      pagePlace(new URL('https://arxiv.org/list/cs.LG/new')),
    ).toMatchObject({ shows: 'collection', label: 'arXiv cs.LG new' });
  });

  it('is none where no site claims the page', () => {
    expect(pagePlace(new URL('https://arxiv.org/help'))).toBeUndefined();
  });
});
