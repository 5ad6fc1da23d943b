import { describe, expect, it } from 'vitest';
import { byline } from '../../components/words/byline';
import { formatAgo } from '../../components/words/dates';
import { joinWords } from '../../components/words/join-words';
import { formatShare } from '../../components/words/numbers';
import { reasonText } from '../../components/words/reason-text';

describe('words', () => {
  it('join names as a sentence does', () => {
    expect(joinWords(['A'])).toBe('A');
    expect(joinWords(['A', 'B'])).toBe('A and B');
    expect(joinWords(['A', 'B', 'C'])).toBe('A, B, and C');
  });

  it('name a few authors and count the others', () => {
    expect(byline(['A', 'B', 'C', 'D'], 2024)).toBe('A, B, C, D · 2024');
    expect(byline(['A', 'B', 'C', 'D', 'E'])).toBe('A, B, C and 2 others');
    expect(byline(Array(3_001).fill('A'))).toBe('A, A, A and 2,998 others');
    const isAsked = (author: string) => 'DE'.includes(author);
    expect(byline(['A', 'B', 'C', 'D', 'E'], 2024, 2, isAsked)).toBe(
      'D, E and 3 others · 2024',
    );
    expect(byline(['A', 'B', 'C', 'D', 'E'], 2024, 3, isAsked)).toBe(
      'A, D, E and 2 others · 2024',
    );
    expect(byline(['D', 'D', 'E', 'B', 'A'], 2024, 2, isAsked)).toBe(
      'D, D and 3 others · 2024',
    );
    expect(byline([], 2024)).toBe('2024');
    expect(byline([])).toBe('');
  });

  it.each([
    [{ kind: 'identifier', key: 'arxiv:2407.21783' }, 'arXiv 2407.21783'],
    [{ kind: 'identifier', key: 'doi:10.1/a:b' }, 'DOI 10.1/a:b'],
    [{ kind: 'title' }, 'titles are equal'],
    [{ kind: 'title-and-abstract', overlap: 0.974 }, '97% of the abstracts'],
    [{ kind: 'abstract', overlap: 0.5 }, 'titles differ, but 50%'],
    [
      {
        kind: 'record',
        chance: 0.93,
        for: ['authors', 'title'],
        against: ['year'],
      },
      'The authors and titles speak for one work, the years against it (93% for)',
    ],
    [
      { kind: 'record', chance: 0.6, for: ['title'], against: [] },
      'The titles speak for one work (60%)',
    ],
    [{ kind: 'contradiction', of: 'venue' }, 'published in different places'],
    [{ kind: 'similar-title', dice: 0.88 }, '(88%)'],
    [{ kind: 'numbers', ours: '5', theirs: '' }, '5 here, none there'],
    [{ kind: 'contradiction', of: 'authors' }, 'authors are different'],
    [{ kind: 'none' }, 'nothing in common'],
  ] as const)('give the reason %o', (reason, words) => {
    expect(reasonText(reason)).toContain(words);
  });

  it('never call almost everything all of it', () => {
    expect(formatShare(0.999)).toBe('99%');
    expect(formatShare(1)).toBe('100%');
  });

  it('say how long ago, and the date when that is no help', () => {
    const now = Date.UTC(2026, 2, 11, 12);
    expect(formatAgo(now - 1000, now)).toBe('now');
    expect(formatAgo(now - 5 * 60_000, now)).toBe('5 minutes ago');
    expect(formatAgo(now - 26 * 3_600_000, now)).toBe('yesterday');
    expect(formatAgo(Date.UTC(2026, 0, 2, 12), now)).toBe('Jan 2, 2026');
    expect(formatAgo(now + 5000, now)).toBe('now');
  });
});
