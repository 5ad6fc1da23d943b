import { beforeAll, describe, expect, test } from 'vitest';
import { createMemoryIndex } from '../../lib/index/memory-store';
import type { PackedIndex } from '../../lib/index/packed-index';
import { RELATED_MIN_SCORE } from '../../lib/index/related-score';
import { titleKey } from '../../lib/papers/title-key';
import { shared } from '../shared';
import { readBench, readSeeds, type BenchRecord } from '../shared-data';

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

describe.skipIf(shared === undefined)('on CSFCube', () => {
  test('ranks at least as well as when this was written', async () => {
    const bench = readBench<Related>(shared ?? '', 'related-dev');
    const numbers = new Map(bench.corpus.map(({ id }, i) => [id, i + 1]));
    const index = await createMemoryIndex(
      bench.corpus.map((record) => ({
        id: numbers.get(record.id)!,
        ...textOf(record),
      })),
    );
    let map = 0;
    let ndcg = 0;
    for (const query of bench.queries) {
      const related = await index.related(textOf(query), {
        limit: bench.corpus.length,
        minScore: 0,
      });
      const scores = new Map(related.map(({ paper, score }) => [paper, score]));
      const grades = query.candidates
        .map(({ id, relevance }) => ({
          relevance,
          score: scores.get(numbers.get(id)!) ?? 0,
        }))
        .sort((a, b) => b.score - a.score)
        .map(({ relevance }) => relevance);
      let hits = 0;
      let precision = 0;
      grades.forEach((grade, i) => {
        if (grade >= 2) precision += ++hits / (i + 1);
      });
      map += (100 * precision) / hits / bench.queries.length;
      const k = Math.trunc(0.2 * grades.length);
      const ideal = gain(
        grades.toSorted((a, b) => b - a),
        k,
      );
      ndcg += (100 * gain(grades, k)) / ideal / bench.queries.length;
    }
    console.info(`CSFCube: MAP ${map.toFixed(2)}, NDCG%20 ${ndcg.toFixed(2)}`);
    expect(map).toBeGreaterThanOrEqual(33);
    expect(ndcg).toBeGreaterThanOrEqual(57);
  });
});

describe.skipIf(shared === undefined)('on the seed feeds', () => {
  const papers = [
    ...new Map(
      (shared === undefined ? [] : readSeeds(shared))
        .flat()
        .map((paper) => [titleKey(paper.title), paper]),
    ).values(),
  ];
  let index: PackedIndex;
  beforeAll(async () => {
    index = await createMemoryIndex(
      papers.map((paper, i) => ({ id: i + 1, ...paper })),
    );
  });
  const relatedTo = async (start: string, minScore = RELATED_MIN_SCORE) => {
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
        minScore: RELATED_MIN_SCORE,
      });
      mistaken += hits.length;
    }
    console.info(
      `strangers with a related paper: ${mistaken} of ${sample.length}`,
    );
    expect(mistaken / sample.length).toBeLessThan(0.1);
  });
});
