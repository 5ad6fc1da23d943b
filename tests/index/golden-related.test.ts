import { describe, expect, test } from 'vitest';
import { createMemoryIndex } from '../../lib/index/memory-store';
import { relatedMinScore } from '../../lib/index/related-score';
import { latentPartOf } from '../../scripts/rank/latent-part-of';
import { shared } from '../shared';
import { readBench, seedPapers, type BenchRecord } from '../shared-data';
import { GOLDEN_RELATED } from './golden-related';

const seeds = seedPapers();

/** The titles related to a seed, best first, in an index of the seeds and others. */
function relatedTo(others: readonly { title: string; abstract?: string }[]) {
  const papers = [...seeds, ...others].map((text, i) => ({
    id: i + 1,
    ...text,
  }));
  const building = createMemoryIndex(papers);
  const latent = latentPartOf(papers);
  return async (start: string) => {
    const paper = papers.find(({ title }) => title.startsWith(start))!;
    const index = await building;
    const related = await index.related(paper, {
      limit: 12,
      minScore: relatedMinScore(latent !== undefined),
      except: new Set([paper.id]),
      ...(latent && { nearness: latent.nearnessTo(paper) }),
    });
    return related.map((hit) => papers[hit.paper - 1]!.title);
  };
}

const startsWith = (start: string) =>
  expect.stringMatching(
    new RegExp(`^${start.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`),
  );

describe.skipIf(shared === undefined)('among the seeds', () => {
  const related = relatedTo([]);

  test.each(GOLDEN_RELATED)('$paper', async ({ paper, first, never }) => {
    const titles = await related(paper);
    expect(titles.slice(0, first.length)).toEqual(first.map(startsWith));
    for (const title of never)
      expect(titles).not.toContainEqual(startsWith(title));
  });
});

describe.skipIf(shared === undefined)(
  'with 2,971 strangers, by words and nearness',
  () => {
    const { corpus } =
      shared === undefined
        ? { corpus: [] }
        : readBench<{ corpus: BenchRecord[] }>(shared, 'related-dev');
    const related = relatedTo(
      corpus.map(({ title, abstract }) => ({
        title,
        ...(abstract && { abstract }),
      })),
    );

    test.each(GOLDEN_RELATED)('$paper', async ({ paper, first, never }) => {
      const titles = await related(paper);
      expect(titles[0]).toEqual(startsWith(first[0]!));
      for (const title of first)
        expect(titles).toContainEqual(startsWith(title));
      for (const title of never)
        expect(titles).not.toContainEqual(startsWith(title));
    });
  },
);
