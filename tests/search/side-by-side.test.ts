import { describe, expect, it } from 'vitest';
import { reorder } from '../../lib/search/side-by-side';

const TITLES = [
  'Attention to graphs',
  'Graph Attention Networks',
  'Graphs, networks, attention',
];
const stems = (...words: string[]) => words.map((word) => new Set([word]));
const inOrder = (
  scores: readonly number[],
  asked: ReadonlySet<string>[],
  titles: readonly string[] = TITLES,
) =>
  reorder(
    scores.map((score, paper) => ({ paper, score })),
    asked,
    (paper) => titles[paper],
  ).map(({ paper }) => paper);

describe('words side by side', () => {
  it('put a title first that has them so, in their order', () => {
    const asked = stems('graph', 'attent');
    expect(inOrder([10, 9, 9], asked)).toEqual([1, 0, 2]);
    expect(inOrder([11, 9, 9], asked.toReversed())).toEqual([0, 1, 2]);
  });

  it('count the more, the more of them there are, and never all alone', () => {
    const asked = stems('graph', 'attent', 'network');
    expect(inOrder([9, 9, 9], asked)).toEqual([1, 0, 2]);
    expect(inOrder([20, 9, 9], asked)).toEqual([0, 1, 2]);
  });

  it('are so with a stop word between them, in the title or the query', () => {
    const titles = ['Networks of attention', 'Attention networks'];
    const asked = [...stems('network'), new Set<string>(), ...stems('attent')];
    expect(inOrder([9, 10], asked, titles)).toEqual([0, 1]);
  });

  it('leave a paper alone that lacks a word, or whose title is not known', () => {
    const papers = [
      { paper: 0, score: 10 },
      { paper: 7, score: 9.9 },
      { paper: 1, score: 30, lacks: [0] },
    ];
    const asked = stems('graph', 'attent');
    expect(reorder(papers, asked, (paper) => TITLES[paper])).toEqual(papers);
  });

  it('say nothing of a single word', () => {
    expect(inOrder([9, 10, 11], stems('graph'))).toEqual([0, 1, 2]);
  });
});
