import { describe, expect, test } from 'vitest';
import { createMemoryIndex } from '../../lib/index/memory-store';
import { relatedMinScore } from '../../lib/index/related-score';
import { latentPartOf } from '../../scripts/rank/latent-part-of';
import { shared } from '../shared';
import { readBench, seedPapers, type BenchRecord } from '../shared-data';
import { samplePapers } from '../sample-papers';
import { GOLDEN_RELATED, type GoldenRelated } from './golden-related';
import { SAMPLE_RELATED } from './sample-rankings';

const seeds = seedPapers();
const samples = await samplePapers();

/** The titles related to one of some papers, best first, in an index of them. */
function relatedAmong(texts: readonly { title: string; abstract?: string }[]) {
  const papers = texts.map(({ title, abstract }, i) => ({
    id: i + 1,
    title,
    ...(abstract && { abstract }),
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

type Collection = [
  string,
  typeof seeds | typeof samples,
  readonly GoldenRelated[],
];

const collections: Collection[] = [['our samples', samples, SAMPLE_RELATED]];
if (shared !== undefined)
  collections.push(['the seeds', seeds, GOLDEN_RELATED]);

describe.each(collections)('among %s', (_, papers, golden) => {
  const related = relatedAmong(papers);

  test.each(golden)('$paper', async ({ paper, first, never }) => {
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
    const related = relatedAmong([
      ...seeds,
      ...corpus.map(({ title, abstract }) => ({
        title,
        ...(abstract && { abstract }),
      })),
    ]);

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
