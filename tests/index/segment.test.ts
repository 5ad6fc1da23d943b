import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  buildSegment,
  INDEX_VERSION,
  mergeSegments,
} from '../../lib/index/segment';
import { SegmentReader } from '../../lib/index/segment-reader';
import { createScratch } from '../../lib/index/posting-lists';

const word = fc.constantFrom(
  'graph',
  'image',
  'zebra',
  'diffusion',
  '图神',
  'x9',
);
const paper = fc.record({
  id: fc.integer({ min: 1, max: 4_000_000_000 }),
  title: fc.array(word, { maxLength: 4 }).map((words) => words.join(' ')),
  abstract: fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')),
});
const feed = fc.array(paper, { maxLength: 10 });

describe('a segment', () => {
  test('survives a structured clone', () => {
    const segment = buildSegment([{ id: 1, title: 'Graph of graphs' }]);
    expect(structuredClone(segment)).toEqual(segment);
    expect(segment.version).toBe(INDEX_VERSION);
  });

  test('keeps the later of two texts of one paper', () => {
    const twice = [
      { id: 1, title: 'Old words' },
      { id: 2, title: 'Other' },
      { id: 1, title: 'New words' },
    ];
    expect(buildSegment(twice)).toEqual(buildSegment(twice.slice(1)));
  });

  test('knows which papers hold a stem, how often, and in the title', () => {
    const reader = new SegmentReader(
      buildSegment([
        { id: 5, title: 'Zebra', abstract: 'zebras in a row' },
        { id: 9, title: 'Horses', abstract: 'a zebra' },
      ]),
    );
    const scratch = createScratch(2);
    expect(reader.read(reader.find('zebra'), scratch)).toBe(2);
    expect([...scratch.documents]).toEqual([0, 1]);
    // Twice for the title and once for the abstract; doubled, plus one for the title.
    expect([...scratch.values]).toEqual([7, 2]);
    expect(reader.find('unicorn')).toBe(-1);
    expect(reader.frequency(-1)).toBe(0);
  });
});

describe('merging', () => {
  test('gives what building from the surviving texts gives', () => {
    fc.assert(
      fc.property(
        fc.array(feed, { maxLength: 5 }),
        fc.func(fc.boolean()),
        (feeds, isGone) => {
          const texts = feeds.flat();
          const without = new Set(
            texts.map(({ id }) => id).filter((id) => isGone(id)),
          );
          const merged = mergeSegments(feeds.map(buildSegment), without);
          expect(merged).toEqual(
            buildSegment(texts.filter(({ id }) => !without.has(id))),
          );
        },
      ),
    );
  });

  test('of nothing is an empty segment', () => {
    expect(mergeSegments([])).toEqual(buildSegment([]));
  });
});
