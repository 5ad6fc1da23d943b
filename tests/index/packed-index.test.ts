import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createMemoryIndex,
  createMemoryStore,
} from '../../lib/index/memory-store';
import {
  createPackedIndex,
  type PackedIndex,
} from '../../lib/index/packed-index';
import type { PaperText } from '../../lib/index/paper-index';
import { relatedScore } from '../../lib/index/related-score';
import { naiveScores } from './naive-index';

const VOCABULARY =
  'graph neural network diffusion image the of recommendation tracking pruning Ünïcode 图神经 gpt4 attention'.split(
    ' ',
  );
const phrase = (maxLength: number) =>
  fc
    .array(fc.constantFrom(...VOCABULARY), { maxLength })
    .map((words) => words.join(' '));
const text = fc.record(
  { title: phrase(5), abstract: phrase(20) },
  { requiredKeys: ['title'] },
);
const id = fc.integer({ min: 1, max: 25 });
const added = fc.array(
  fc.tuple(id, text).map(([id, text]) => ({ id, ...text })),
  { maxLength: 8 },
);
/** Papers to add, papers to remove, or nothing: then segments are merged. */
const step = fc.oneof(
  { weight: 3, arbitrary: added.map((papers) => ({ papers })) },
  {
    weight: 1,
    arbitrary: fc.array(id, { maxLength: 4 }).map((gone) => ({ gone })),
  },
  { weight: 1, arbitrary: fc.constant({}) },
);
type Step = {
  papers?: (PaperText & { id: number })[];
  gone?: number[];
};

async function take(index: PackedIndex, { papers, gone }: Step) {
  if (papers) await index.add(papers);
  else if (gone) await index.remove(gone);
  else await index.merge();
}

function takeNaively(known: Map<number, PaperText>, { papers, gone }: Step) {
  for (const paper of papers ?? []) known.set(paper.id, paper);
  for (const id of gone ?? []) known.delete(id);
}

/** Its answer is the exact top of the score. */
async function expectExact(
  index: PackedIndex,
  papers: ReadonlyMap<number, PaperText>,
  question: PaperText,
  limit: number,
  except: readonly number[],
  near?: readonly number[] | null,
) {
  expect(index.size).toBe(papers.size);
  const scores = naiveScores(papers, question);
  for (const gone of except) scores.delete(gone);
  const nearness = (paper: number) => near?.[paper] ?? 0;
  if (near)
    for (const [paper, cosine] of scores)
      scores.set(paper, relatedScore(cosine, nearness(paper)));
  const related = await index.related(question, {
    limit,
    minScore: 0.1,
    except: new Set(except),
    ...(near && { nearness: { of: nearness, most: 1 } }),
  });
  const best = [...scores.values()]
    .filter((score) => score >= 0.1)
    .sort((a, b) => b - a)
    .slice(0, limit);
  // Lengths are kept in 32 bits.
  expect(related.map(({ score }) => score)).toEqual(
    best.map((score) => expect.closeTo(score, 5)),
  );
  for (const { paper, score } of related)
    expect(scores.get(paper)).toBeCloseTo(score, 5);
}

describe('related', () => {
  test('is the exact top of the score, with and without nearness, through additions, updates, removals and merges', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 10 }),
        text,
        fc.integer({ min: 1, max: 6 }),
        fc.uniqueArray(id, { maxLength: 3 }),
        fc.option(
          fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
            minLength: 26,
            maxLength: 26,
          }),
        ),
        async (steps, question, limit, except, near) => {
          const papers = new Map<number, PaperText>();
          const index = await createMemoryIndex();
          for (const next of steps) {
            takeNaively(papers, next);
            await take(index, next);
            // Asked in between, so that pages kept too long would show.
            await index.related(question, { limit: 1, minScore: 0 });
          }
          await expectExact(index, papers, question, limit, except, near);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('is exact after a kill at any step, for the state before or after', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 8 }),
        fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 8 }),
        text,
        async (steps, kills, question) => {
          let left = Infinity;
          const store = createMemoryStore(() => {
            if (left-- <= 0) throw new Error('killed');
          });
          const papers = new Map<number, PaperText>();
          let index = createPackedIndex(store, { renewal: 0 });
          for (const [i, next] of steps.entries()) {
            left = kills[i % kills.length]!;
            const before = new Map(papers);
            takeNaively(papers, next);
            await take(index, next).catch(() => undefined);
            left = Infinity;
            index = createPackedIndex(store, { renewal: 0 });
            await index.refresh();
            if (index.size !== papers.size) {
              await expectExact(index, before, question, 5, []);
              await take(index, next);
            }
            // Where both have as many papers, taking the step again does no harm.
            else if ('papers' in next) await take(index, next);
            await expectExact(index, papers, question, 5, []);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  test('stays within a hundredth where lengths are renewed now and then', async () => {
    const papers = new Map<number, PaperText>();
    const index = createPackedIndex(createMemoryStore());
    for (let i = 1; i <= 300; i++) {
      const paper = {
        id: i,
        title: `${VOCABULARY[i % 14]} ${VOCABULARY[(i * 5) % 14]} word${i % 31}`,
      };
      papers.set(i, paper);
      await index.add([paper]);
      await index.merge();
    }
    expect(index.manifest.segments.length).toBeLessThan(10);
    const question = { title: 'graph recommendation word7' };
    const scores = naiveScores(papers, question);
    for (const { paper, score } of await index.related(question, {
      limit: 50,
      minScore: 0.05,
    }))
      expect(Math.abs(score - scores.get(paper)!)).toBeLessThan(0.01);
  });

  test('is answered by a reader whose pages another context has replaced', async () => {
    const store = createMemoryStore();
    const writer = createPackedIndex(store);
    await writer.add([{ id: 1, title: 'Graphs' }]);
    const reader = createPackedIndex(store);
    await reader.refresh();
    await writer.add([{ id: 2, title: 'Graphs and trees' }]);
    await writer.merge();
    const related = await reader.related(
      { title: 'trees' },
      { limit: 5, minScore: 0 },
    );
    expect(related.map(({ paper }) => paper)).toEqual([2]);
  });

  test('names the shared stems that count, strongest first', async () => {
    const index = await createMemoryIndex([
      {
        id: 1,
        title: 'Graph recommendation',
        abstract: 'one two three four five six contrastive learning on graphs',
      },
      { id: 2, title: 'Object tracking', abstract: 'learning to track' },
    ]);
    const [first] = await index.related(
      { title: 'Recommendation with graphs', abstract: 'contrastive learning' },
      { limit: 3, minScore: 0 },
    );
    expect(first?.paper).toBe(1);
    expect(first?.stems.slice(0, 2).toSorted()).toEqual(['graph', 'recommend']);
    // In both papers of the index, so it says little.
    expect(first?.stems).not.toContain('learn');
  });

  test('finds nothing in an empty index, or for a text without words', async () => {
    const options = { limit: 5, minScore: 0 };
    expect(
      await (await createMemoryIndex()).related({ title: 'x' }, options),
    ).toEqual([]);
    const index = await createMemoryIndex([{ id: 1, title: 'Graphs' }]);
    expect(await index.related({ title: 'of the' }, options)).toEqual([]);
    expect(
      await index.related({ title: 'graphs' }, { ...options, limit: 0 }),
    ).toEqual([]);
  });

  test('finds a paper that has the same text with a cosine of one', async () => {
    const paper = { title: 'Graph attention', abstract: 'networks attend' };
    const index = await createMemoryIndex([{ id: 7, ...paper }]);
    const [hit] = await index.related(paper, { limit: 1, minScore: 0 });
    expect(hit?.score).toBeCloseTo(1, 6);
  });
});

describe('candidates', () => {
  const ABSTRACT =
    'Zebras and quokkas rarely meet, which leaves the question of what they would learn from each other wide open to speculation by networks.';
  const filler = Array.from({ length: 500 }, (_, i) => ({
    id: i + 10,
    title: `Learning graph networks for topic${i % 40} and case${i}`,
    abstract: `Here are the words of paper ${i}, which has nothing to say but its number ${i * 7} and some more words to be long enough.`,
  }));
  const loading = createMemoryIndex([
    { id: 1, title: 'Learning zebra networks for quokkas', abstract: ABSTRACT },
    ...filler,
  ]);

  test.each([
    'Learning zebra networks for quokkas',
    'Learning zebra networks for qoukkas',
    'Learning zebra networks for quokkas: an extended version',
    'Learning Zebra-Networks for the Quokkas',
  ])('hold a paper titled like %s', async (title) => {
    const [found] = await (await loading).candidates([{ title }]);
    expect(found).toEqual([1]);
  });

  test('hold a paper with the same abstract under another title', async () => {
    const abstract = `${ABSTRACT} We say more about it.`;
    const index = await loading;
    const [found, none] = await index.candidates([
      { title: 'Speculations', abstract },
      { title: 'Speculations', abstract: 'We say more about it.' },
    ]);
    expect(found).toEqual([1]);
    expect(none).toEqual([]);
  });

  test('are a few dozen at most', async () => {
    const index = await createMemoryIndex(
      filler.map(({ id }) => ({ id, title: 'Advertisements' })),
    );
    const [found = []] = await index.candidates([{ title: 'Advertisements' }]);
    expect(found.length).toBeGreaterThan(10);
    expect(found.length).toBeLessThanOrEqual(40);
  });

  test('leave out removed papers', async () => {
    const small = await createMemoryIndex([
      { id: 1, title: 'Zebra', abstract: ABSTRACT },
      { id: 2, title: 'Zebra' },
    ]);
    await small.remove([1]);
    expect(
      await small.candidates([{ title: 'Zebra', abstract: ABSTRACT }]),
    ).toEqual([[2]]);
  });
});
