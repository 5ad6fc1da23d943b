import { describe, expect, it } from 'vitest';
import { newPaper } from '../../../lib/library/arrival/store-paper';
import { RecentPapers } from '../../../lib/library/indexing/recent-papers';
import { draft } from '../fixture';

const papers = (from: number, count: number, name = 'A paper') =>
  Array.from({ length: count }, (_, i) => ({
    ...newPaper(draft(`${name} ${from + i}`), 1),
    id: from + i,
  }));
const idsOf = (found: readonly { id: number }[]) => found.map(({ id }) => id);

describe('papers that came in a moment ago', () => {
  it('are a run as far as none is missing', () => {
    const recent = new RecentPapers();
    recent.keep(papers(5, 4));
    expect(idsOf(recent.run(5, 9))).toEqual([5, 6, 7, 8]);
    expect(idsOf(recent.run(6, 2))).toEqual([6, 7]);
    expect(recent.run(4, 9)).toEqual([]);
    expect(recent.last).toBe(8);
    recent.drop([7, 99]);
    expect(idsOf(recent.run(5, 9))).toEqual([5, 6]);
  });

  it('are those of one database', () => {
    const recent = new RecentPapers();
    recent.keep(papers(1, 8));
    recent.keep(papers(1, 3, 'Another'));
    expect(recent.run(1, 9).map(({ title }) => title)).toEqual([
      'Another 1',
      'Another 2',
      'Another 3',
    ]);
    expect(recent.last).toBe(3);
  });

  it('are let go, the first ones first, where they are too much', () => {
    const recent = new RecentPapers();
    const long = papers(1, 60).map((paper) => ({
      ...paper,
      abstract: 'x'.repeat(1_000_000),
    }));
    recent.keep(long.slice(0, 30));
    recent.keep(long.slice(30));
    expect(recent.get(1)).toBeUndefined();
    expect(recent.get(60)?.id).toBe(60);
    expect(recent.run(1, 60)).toEqual([]);
    expect(recent.last).toBe(60);
  });
});
