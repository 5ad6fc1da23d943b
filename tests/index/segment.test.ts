import fc from 'fast-check';
import { packLength } from '../../lib/index/text-length';
import { describe, expect, test } from 'vitest';
import { mergeSegments } from '../../lib/index/merge';
import {
  createScratch,
  packValue,
  readPostings,
} from '../../lib/index/posting-lists';
import { buildSegment, type Segment } from '../../lib/index/segment';
import { hashWord, sketch, titleSignature } from '../../lib/text/sketch';
import { countStems } from '../../lib/index/stem-counts';
import { words } from '../../lib/text/tokens';
import { walkTogether } from '../../lib/index/walk';

const word = fc.constantFrom(
  'graph',
  'graphs',
  'image',
  'zebra',
  'diffusion',
  '图神',
  '𐐀𐐁',
  'ｆ',
  'x9',
);
const paper = fc.record({
  id: fc.integer({ min: 1, max: 4_000_000_000 }),
  title: fc.array(word, { maxLength: 4 }).map((words) => words.join(' ')),
  abstract: fc.array(word, { maxLength: 20 }).map((words) => words.join(' ')),
});
const feed = fc.array(paper, { maxLength: 10 });

/** Every word with its postings: paper, count doubled, plus one where the title has it. */
function listsOf({ papers, vocabulary, postings }: Segment) {
  const lists = new Map<string, [paper: number, value: number][]>();
  const scratch = createScratch(papers.length);
  walkTogether([vocabulary.leaves], ({ cursor }) => {
    const at = cursor(0);
    if (at.documents === 0) return;
    readPostings(postings, at.offset, at.documents, scratch);
    lists.set(
      at.text(),
      Array.from({ length: at.documents }, (_, i) => [
        papers[scratch.documents[i]!]!,
        scratch.values[i]!,
      ]),
    );
  });
  return lists;
}

const mergeable = (
  segment: Segment,
  isGone = (_document: number) => false,
) => ({
  ...segment,
  leaves: segment.vocabulary.leaves,
  isGone,
});

describe('a segment', () => {
  test('keeps the later of two texts of one paper', () => {
    const twice = [
      { id: 1, title: 'Old words' },
      { id: 2, title: 'Other' },
      { id: 1, title: 'New words' },
    ];
    expect(buildSegment(twice)).toEqual(buildSegment(twice.slice(1)));
  });

  test('knows which papers hold a stem, how often, and in the title', () => {
    const segment = buildSegment([
      { id: 9, title: 'Horses', abstract: 'a zebra' },
      { id: 5, title: 'Zebra', abstract: 'zebras in a row' },
    ]);
    // Twice for the title and once for the abstract.
    expect(listsOf(segment).get('zebra')).toEqual([
      [5, 7],
      [9, 2],
    ]);
    expect(listsOf(segment).has('zebras')).toBe(false);
    expect([...segment.lengths]).toEqual([packLength(1, 2), packLength(1, 1)]);
  });

  test('knows its papers by author and year as well', () => {
    const lists = listsOf(
      buildSegment([
        { id: 1, title: 'A', authors: ['Ana Ruiz', 'Li, Q.'], year: 1999 },
      ]),
    );
    expect([...lists.keys()]).toEqual(['\u0001li', '\u0001ruiz', '\u00021999']);
  });

  test('spreads over leaves, and every word is found again', () => {
    const papers = Array.from({ length: 900 }, (_, i) => ({
      id: i + 1,
      title: Array.from({ length: 12 }, (__, j) => `w${i}x${j}`).join(' '),
    }));
    const segment = buildSegment(papers);
    expect(segment.vocabulary.leaves.length).toBeGreaterThan(1);
    const lists = listsOf(segment);
    expect(lists.size).toBe(900 * 12);
    expect(lists.get('w899x11')).toEqual([[900, 5]]);
  });
});

describe('building', () => {
  test('counts what the definition counts', () => {
    fc.assert(
      fc.property(feed, (papers) => {
        const latest = new Map(papers.map((each) => [each.id, each]));
        const lists = new Map<string, [paper: number, value: number][]>();
        for (const { id, ...text } of [...latest.values()].sort(
          (a, b) => a.id - b.id,
        ))
          for (const [stem, { count, inTitle }] of countStems(text))
            lists.set(stem, [
              ...(lists.get(stem) ?? []),
              [id, packValue(count, inTitle)],
            ]);
        const segment = buildSegment(papers);
        expect(Object.fromEntries(listsOf(segment))).toEqual(
          Object.fromEntries(lists),
        );
        segment.papers.forEach((id, document) => {
          const { title, abstract } = latest.get(id)!;
          expect(
            segment.titles.subarray(4 * document, 4 * document + 4),
          ).toEqual(titleSignature(words(title)));
          const hashes = sketch(words(abstract).map(hashWord));
          for (const hash of hashes) {
            const pairs = segment.sketches;
            expect(
              pairs.some(
                (each, i) =>
                  i % 2 === 0 && each === hash && pairs[i + 1] === document,
              ),
            ).toBe(true);
          }
        });
      }),
    );
  });
});

describe('merging', () => {
  test('gives what building from the surviving texts gives', () => {
    fc.assert(
      fc.property(
        fc.array(feed, { maxLength: 5 }),
        fc.func(fc.boolean()),
        (feeds, isRemoved) => {
          const segments = feeds.map(buildSegment);
          const isGone = (id: number, segment: number) =>
            isRemoved(id) ||
            segments
              .slice(segment + 1)
              .some(({ papers }) => papers.includes(id));
          const merged = mergeSegments(
            segments.map((segment, i) =>
              mergeable(segment, (document) =>
                isGone(segment.papers[document]!, i),
              ),
            ),
          );
          const built = buildSegment(
            feeds.flat().filter(({ id }) => !isRemoved(id)),
          );
          expect(merged.papers).toEqual(built.papers);
          expect(merged.lengths).toEqual(built.lengths);
          expect(listsOf(merged)).toEqual(listsOf(built));
        },
      ),
    );
  });

  test('of whole segments gives the very bytes', () => {
    const papers = [
      { id: 1, title: 'Graphs', abstract: 'of graphs and images' },
      { id: 2, title: 'Images', year: 2020 },
      { id: 3, title: 'Zebras imaged' },
    ];
    expect(
      mergeSegments(
        papers.map((one) => mergeable(buildSegment([one]))).reverse(),
      ),
    ).toEqual(buildSegment(papers));
  });

  test('of nothing is an empty segment', () => {
    expect(mergeSegments([])).toEqual(buildSegment([]));
  });
});
