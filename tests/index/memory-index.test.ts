import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMemoryIndex } from '../../lib/index/memory-index';
import type { PaperText } from '../../lib/index/paper-index';
import { buildSegment, mergeSegments } from '../../lib/index/segment';
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
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.array(
      fc.tuple(id, text).map(([id, text]) => ({ id, ...text })),
      { maxLength: 8 },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.array(id, { maxLength: 4 }).map((gone) => ({ gone })),
  },
);

describe('related', () => {
  test('is the exact top of the cosine, through additions, updates and removals', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 10 }),
        fc.nat({ max: 10 }),
        text,
        fc.integer({ min: 1, max: 6 }),
        fc.uniqueArray(id, { maxLength: 3 }),
        async (steps, loaded, question, limit, except) => {
          const papers = new Map<number, PaperText>();
          const first = steps.slice(0, loaded).filter(Array.isArray);
          const later = steps.slice(loaded);
          const index = createMemoryIndex(first.map(buildSegment));
          for (const added of first)
            for (const paper of added) papers.set(paper.id, paper);
          for (const change of later) {
            if ('gone' in change) {
              index.remove(change.gone);
              for (const gone of change.gone) papers.delete(gone);
            } else {
              index.add(buildSegment(change));
              for (const paper of change) papers.set(paper.id, paper);
            }
            // Asked in between, so that statistics taken too early would show.
            await index.related(question, { limit: 1, minScore: 0 });
          }
          expect(index.size).toBe(papers.size);

          const scores = naiveScores(papers, question);
          for (const gone of except) scores.delete(gone);
          const related = await index.related(question, {
            limit,
            minScore: 0.1,
            except: new Set(except),
          });
          const best = [...scores.values()]
            .filter((score) => score >= 0.1)
            .sort((a, b) => b - a)
            .slice(0, limit);
          expect(related.map(({ score }) => score)).toEqual(
            best.map((score) => expect.closeTo(score, 9)),
          );
          for (const { paper, score } of related)
            expect(scores.get(paper)).toBeCloseTo(score, 9);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('names the shared stems that count, strongest first', async () => {
    const index = createMemoryIndex([
      buildSegment([
        {
          id: 1,
          title: 'Graph recommendation',
          abstract:
            'one two three four five six contrastive learning on graphs',
        },
        { id: 2, title: 'Object tracking', abstract: 'learning to track' },
      ]),
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
      await createMemoryIndex([]).related({ title: 'x' }, options),
    ).toEqual([]);
    const index = createMemoryIndex([
      buildSegment([{ id: 1, title: 'Graphs' }]),
    ]);
    expect(await index.related({ title: 'of the' }, options)).toEqual([]);
    expect(
      await index.related({ title: 'graphs' }, { ...options, limit: 0 }),
    ).toEqual([]);
  });

  test('finds a paper that has the same text with a cosine of one', async () => {
    const paper = { title: 'Graph attention', abstract: 'networks attend' };
    const index = createMemoryIndex([buildSegment([{ id: 7, ...paper }])]);
    const [hit] = await index.related(paper, { limit: 1, minScore: 0 });
    expect(hit?.score).toBeCloseTo(1, 12);
  });
});

describe('candidates', () => {
  const filler = Array.from({ length: 500 }, (_, i) => ({
    id: i + 10,
    title: `Learning graph networks for topic${i % 40} and case${i}`,
  }));
  const index = createMemoryIndex([
    buildSegment([
      { id: 1, title: 'Learning zebra networks for quokkas' },
      ...filler,
    ]),
  ]);

  test('hold papers that share rare title words, though a word is mistyped', async () => {
    for (const title of [
      'Learning zebra networks for quokkas',
      'Learning zebra networks for qoukkas',
      'Networks that learn quokkas',
    ])
      expect(await index.candidates({ title })).toContain(1);
  });

  test('are a few dozen at most', async () => {
    const { length } = await index.candidates({
      title: 'Learning graph networks for topic1',
    });
    expect(length).toBeGreaterThan(0);
    expect(length).toBeLessThanOrEqual(34);
  });

  test('leave out removed papers', async () => {
    const small = createMemoryIndex([
      buildSegment([
        { id: 1, title: 'Zebra' },
        { id: 2, title: 'Zebra crossing' },
      ]),
    ]);
    small.remove([1]);
    expect(await small.candidates({ title: 'Zebra' })).toEqual([2]);
  });
});

test('an index grown by many small segments answers like one built at once', async () => {
  const papers = Array.from({ length: 300 }, (_, i) => ({
    id: i + 1,
    title: `${VOCABULARY[i % 14]} ${VOCABULARY[(i * 5) % 14]} word${i % 31}`,
  }));
  const grown = createMemoryIndex([]);
  for (const paper of papers) grown.add(buildSegment([paper]));
  const built = createMemoryIndex([mergeSegments([buildSegment(papers)])]);
  const options = { limit: 10, minScore: 0 };
  const ask = { title: 'graph recommendation word7' };
  const ids = async (index: typeof built) =>
    (await index.related(ask, options)).map(({ paper }) => paper);
  expect(await ids(grown)).toEqual(await ids(built));
});
