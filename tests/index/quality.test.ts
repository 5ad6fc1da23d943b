import { beforeAll, describe, expect, test } from 'vitest';
import { createMemoryIndex } from '../../lib/index/memory-store';
import type { PackedIndex } from '../../lib/index/packed-index';
import { relatedMinScore } from '../../lib/index/related-score';
import type { LatentPart } from '../../lib/semantic/latent-part';
import { latentPartOf } from '../../scripts/rank/latent-part-of';
import { shared } from '../shared';
import { readBench, seedPapers, type BenchRecord } from '../shared-data';

interface Related {
  corpus: BenchRecord[];
  queries: (BenchRecord & {
    candidates: { id: string; relevance: number }[];
  })[];
}

const textOf = ({ title, abstract }: BenchRecord) => ({
  title,
  ...(abstract && { abstract }),
});

/** Discounted gain of the first `k` grades, the first two undiscounted (Järvelin & Kekäläinen 2002). */
const gain = (grades: readonly number[], k: number) =>
  grades
    .slice(0, k)
    .reduce(
      (sum, grade, i) => sum + grade / (i === 0 ? 1 : Math.log2(i + 1)),
      0,
    );

/** Average precision (grades 2 and 3 are hits) and NDCG of the first fifth, × 100. */
function measure(grades: readonly number[]): { map: number; ndcg: number } {
  let hits = 0;
  let precision = 0;
  grades.forEach((grade, i) => {
    if (grade >= 2) precision += ++hits / (i + 1);
  });
  const k = Math.trunc(0.2 * grades.length);
  const ideal = gain(
    grades.toSorted((a, b) => b - a),
    k,
  );
  return {
    map: (100 * precision) / hits,
    ndcg: (100 * gain(grades, k)) / ideal,
  };
}

describe.skipIf(shared === undefined)('on CSFCube', () => {
  const bench =
    shared === undefined
      ? { corpus: [], queries: [] }
      : readBench<Related>(shared, 'related-dev');
  const numbers = new Map(bench.corpus.map(({ id }, i) => [id, i + 1]));
  const papers = bench.corpus.map((record, i) => ({
    id: i + 1,
    ...textOf(record),
  }));
  let index: PackedIndex;
  beforeAll(async () => {
    index = await createMemoryIndex(papers);
  });
  const latent = latentPartOf(papers);

  /** Means over the queries. */
  async function quality(nearnessTo?: LatentPart['nearnessTo']) {
    let [map, ndcg] = [0, 0];
    for (const query of bench.queries) {
      const text = textOf(query);
      const related = await index.related(text, {
        limit: papers.length,
        minScore: -1,
        ...(nearnessTo && { nearness: nearnessTo(text) }),
      });
      const scores = new Map(related.map(({ paper, score }) => [paper, score]));
      const scoreOf = (id: string) => scores.get(numbers.get(id)!) ?? -1;
      const measured = measure(
        query.candidates
          .toSorted((a, b) => scoreOf(b.id) - scoreOf(a.id))
          .map(({ relevance }) => relevance),
      );
      map += measured.map / bench.queries.length;
      ndcg += measured.ndcg / bench.queries.length;
    }
    console.info(`CSFCube: MAP ${map.toFixed(2)}, NDCG%20 ${ndcg.toFixed(2)}`);
    return { map, ndcg };
  }

  test('words alone rank better than SPECTER', async () => {
    const { map, ndcg } = await quality();
    expect(map).toBeGreaterThanOrEqual(33.5);
    expect(ndcg).toBeGreaterThanOrEqual(56);
  });

  test('with nearness, at least as well as when this was written', async () => {
    const { map, ndcg } = await quality((text) => latent!.nearnessTo(text));
    expect(map).toBeGreaterThanOrEqual(35);
    expect(ndcg).toBeGreaterThanOrEqual(59);
  });

  test('a related paper shares words, however near it is', async () => {
    for (const query of bench.queries) {
      const text = textOf(query);
      const related = await index.related(text, {
        limit: 12,
        minScore: relatedMinScore(true),
        nearness: latent!.nearnessTo(text),
      });
      for (const { stems } of related)
        expect(stems.length).toBeGreaterThanOrEqual(2);
    }
  });
});

describe.skipIf(shared === undefined)('on the seed feeds', () => {
  const papers = seedPapers();
  let index: PackedIndex;
  beforeAll(async () => {
    index = await createMemoryIndex(
      papers.map((paper, i) => ({ id: i + 1, ...paper })),
    );
  });
  const relatedTo = async (
    start: string,
    minScore = relatedMinScore(false),
  ) => {
    const at = papers.findIndex(({ title }) => title.startsWith(start));
    const related = await index.related(papers[at]!, {
      limit: 8,
      minScore,
      except: new Set([at + 1]),
    });
    return related.map(({ paper }) => papers[paper - 1]!.title);
  };

  test('there are 271 papers', () => {
    expect(index.size).toBe(271);
  });

  test('graph recommenders and graph networks are related to LightGCL', async () => {
    const titles = await relatedTo('LightGCL:');
    expect(titles).toContainEqual(expect.stringMatching(/^LightGCN:/));
    expect(titles).toContainEqual(
      expect.stringMatching(/^Sheaf Neural Networks for Graph-based Recomm/),
    );
    expect(titles[0]).toMatch(/Graph Neural Networks in Recommendation/);
    for (const title of titles) expect(title).toMatch(/graph|GNN/i);
  });

  test('the other A-SDM comes first', async () => {
    const [first] = await relatedTo(
      'A-SDM: Accelerating Stable Diffusion through Redundancy',
    );
    expect(first).toMatch(/^A-SDM: .* through Model Assembly/);
  });

  test('a tracker has the one other tracker, and nothing unrelated', async () => {
    const titles = await relatedTo('StrongSORT:');
    expect(titles).toEqual([
      expect.stringMatching(/^Towards Effective Multi-Moving-Camera Tracking/),
    ]);
  });

  test('few papers of another field count as related', async () => {
    const { corpus } = readBench<Related>(shared ?? '', 'related-dev');
    const sample = corpus.slice(0, 500);
    let mistaken = 0;
    for (const stranger of sample) {
      const hits = await index.related(textOf(stranger), {
        limit: 1,
        minScore: relatedMinScore(false),
      });
      mistaken += hits.length;
    }
    console.info(
      `strangers with a related paper: ${mistaken} of ${sample.length}`,
    );
    expect(mistaken / sample.length).toBeLessThan(0.1);
  });
});
