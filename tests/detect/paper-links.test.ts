import { describe, expect, it } from 'vitest';
import {
  articlePatterns,
  paperLinkPatterns,
} from '../../lib/detect/paper-links';
import { sites } from '../../lib/detect/sites';

/** As Chrome reads a match pattern without wildcards in scheme and host. */
const matches = (pattern: string, url: string) =>
  pattern.endsWith('*') && url.startsWith(pattern.slice(0, -1));

describe('links to papers', () => {
  const patterns = paperLinkPatterns(sites);

  it.each([
    'https://arxiv.org/abs/2002.02126',
    'https://arxiv.org/pdf/2002.02126v4',
    'https://www.arxiv.org/html/2002.02126',
    'https://huggingface.co/papers/2002.02126',
    'https://ar5iv.org/abs/2002.02126',
  ])('%s is one', (url) => {
    expect(patterns.some((pattern) => matches(pattern, url))).toBe(true);
  });

  it.each([
    'https://arxiv.org/list/cs.LG/new',
    'https://arxiv.org/search/?query=x',
    'https://arxiv.org/a/warner_s_1',
  ])('%s is none', (url) => {
    expect(patterns.some((pattern) => matches(pattern, url))).toBe(false);
  });
});

describe('pages that show a paper’s own words', () => {
  const patterns = articlePatterns(sites);
  const isOne = (url: string) =>
    patterns.some((pattern) => matches(pattern, url));

  it('are abstracts and articles, and no PDF', () => {
    expect(isOne('https://arxiv.org/abs/2002.02126')).toBe(true);
    expect(isOne('https://arxiv.org/html/2002.02126v4')).toBe(true);
    expect(isOne('https://ar5iv.org/html/2002.02126')).toBe(true);
    expect(isOne('https://huggingface.co/papers/2002.02126')).toBe(true);
    expect(isOne('https://arxiv.org/pdf/2002.02126')).toBe(false);
    expect(isOne('https://arxiv.org/list/cs.LG/new')).toBe(false);
    expect(isOne('https://huggingface.co/papers')).toBe(false);
    expect(isOne('https://huggingface.co/papers/date/2026-03-11')).toBe(false);
  });
});
