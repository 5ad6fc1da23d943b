import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countStems } from '../../lib/index/stem-counts';
import { fitLatentSpace } from '../../lib/semantic/fit';
import { createFolding, UNIT } from '../../lib/semantic/fold-in';
import { createLatentPart } from '../../lib/semantic/latent-part';
import { DIMENSIONS } from '../../lib/semantic/latent-space';
import { finish } from '../../lib/semantic/sparse-matrix';
import { TermCounter } from '../../lib/semantic/term-matrix';
import { isFitDue, isFitted } from '../../lib/semantic/when-to-fit';

/** Sixty subjects whose words never meet: eight words each, of which a paper has four. */
const SUBJECTS = Array.from({ length: 60 }, (_, subject) =>
  Array.from({ length: 8 }, (_, i) => `s${subject}w${i}`),
);
const papers = Array.from({ length: 600 }, (_, i) => ({
  id: i + 1,
  title: [0, 1, 3, 6]
    .map((k) => SUBJECTS[i % 60]![(k + Math.floor(i / 60)) % 8])
    .join(' '),
}));
const counter = new TermCounter();
for (const paper of papers) counter.add(countStems(paper));
const space = finish(fitLatentSpace(counter.matrix()));

describe('a latent space', () => {
  test('brings words together that go with the same words, and keeps subjects apart', () => {
    const part = createLatentPart(space);
    part.add(part.fold(papers));
    const nearness = part.nearnessTo({ title: 's7w3' });
    const own = papers.filter(({ id }) => (id - 1) % 60 === 7);
    const without = own.filter(({ title }) => !title.includes('s7w3'));
    expect(without.length).toBeGreaterThan(2);
    for (const { id } of without) expect(nearness.of(id)).toBeGreaterThan(0.5);
    for (const { id } of papers.filter((paper) => !own.includes(paper)))
      expect(nearness.of(id)).toBeLessThan(0.5);
  });

  test('survives a structured clone, and holds a vector for each stem', () => {
    expect(structuredClone(space)).toEqual(space);
    const stems = space.vocabulary.split('\n');
    expect(stems).toEqual(stems.toSorted());
    expect(space.vectors).toHaveLength(stems.length * DIMENSIONS);
    expect(space.frequencies).toHaveLength(stems.length);
  });
});

describe('folding in', () => {
  const folding = createFolding(space);
  const length = (vector: Int8Array) => Math.hypot(...vector);

  test('places a text as the same text among those fitted on, whatever the order of its words', () => {
    const word = fc.constantFrom(...SUBJECTS.flat());
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const text = (some: string[]) => countStems({ title: some.join(' ') });
        const vector = folding.fold(text(words));
        expect(folding.fold(text(words.toReversed()))).toEqual(vector);
        // Rounding fifty numbers may lengthen a vector a little.
        expect(length(vector)).toBeLessThanOrEqual(UNIT + 4);
      }),
    );
  });

  test('says with its length how much of the text the space knows', () => {
    const known = folding.fold(countStems({ title: 's1w1 s1w2' }));
    const half = folding.fold(countStems({ title: 's1w1 quokka zebra s1w2' }));
    const none = folding.fold(countStems({ title: 'quokka zebra' }));
    expect(length(known)).toBeGreaterThan(UNIT - 4);
    expect(length(half)).toBeLessThan(0.8 * UNIT);
    expect(length(half)).toBeGreaterThan(0.2 * UNIT);
    expect(length(none)).toBe(0);
  });
});

describe('placed papers', () => {
  const part = createLatentPart(space);
  part.add(part.fold(papers.slice(0, 300)));
  part.add(part.fold(papers.slice(200)));

  test('are as near to their own text as can be', () => {
    expect(part.size).toBe(papers.length);
    for (const paper of papers)
      expect(part.nearnessTo(paper).of(paper.id)).toBeGreaterThan(0.95);
  });

  test('are no nearer than is said', () => {
    for (const text of papers.slice(0, 20)) {
      const { of, most } = part.nearnessTo(text);
      for (const { id } of papers)
        expect(of(id)).toBeLessThanOrEqual(most + 1e-9);
    }
  });

  test('move with a new text', () => {
    const moved = createLatentPart(space);
    moved.add(moved.fold(papers));
    moved.add(moved.fold([{ id: 1, title: 's2w1 s2w2 s2w3' }]));
    expect(moved.size).toBe(papers.length);
    expect(moved.nearnessTo({ title: 's2w1 s2w2 s2w3' }).of(1)).toBeCloseTo(
      1,
      1,
    );
  });

  test('unknown ones are neither near nor far', () => {
    expect(part.has(9_999)).toBe(false);
    expect(part.nearnessTo({ title: 's1w1' }).of(9_999)).toBe(0);
  });
});

describe('fitting', () => {
  test('is due from 1,000 papers on and whenever they have grown by half', () => {
    expect(isFitDue(999, undefined)).toBe(false);
    expect(isFitDue(1_000, undefined)).toBe(true);
    expect(isFitDue(1_499, 1_000)).toBe(false);
    expect(isFitDue(1_500, 1_000)).toBe(true);
  });

  test('takes 10,000 papers at most, from all over', () => {
    for (const papers of [1, 9_999, 10_000, 10_001, 73_970]) {
      const taken = Array.from({ length: papers }, (_, i) => i).filter((i) =>
        isFitted(i, papers),
      );
      expect(taken).toHaveLength(Math.min(papers, 10_000));
      expect(taken.at(-1)).toBe(papers - 1);
    }
  });

  test('pauses often: no step does more than a fraction of the work', () => {
    let steps = 0;
    const many = new TermCounter();
    for (let i = 0; i < 3_000; i++) many.add(countStems(papers[i % 600]!));
    const fitting = fitLatentSpace(many.matrix());
    while (fitting.next().done !== true) steps++;
    expect(steps).toBeGreaterThan(50);
  });
});
