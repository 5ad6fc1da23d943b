import type { IndexChange, Part, SegmentEntry } from './page-store';
import { cutPages } from './pages';
import type { Segment } from './segment';

/** Pages to be written. */
export type PageWrites = IndexChange['write'];

/** A new segment as the manifest knows it. */
export function entryOf(
  id: number,
  { papers, vocabulary, postings, sketches }: Segment,
): SegmentEntry {
  return {
    id,
    papers: papers.length,
    first: papers[0] ?? 0,
    last: papers.at(-1) ?? 0,
    goneCount: 0,
    firsts: vocabulary.firsts,
    postings: postings.length,
    sketches: sketches.byteLength,
  };
}

/** Everything of a segment but the lengths of its vectors. */
export function pagesOf(
  id: number,
  { papers, lengths, titles, sketches, vocabulary, postings }: Segment,
): PageWrites {
  return [
    ...write(id, 'papers', cutPages(bytesOf(papers))),
    ...write(id, 'lengths', cutPages(bytesOf(lengths))),
    ...write(id, 'titles', cutPages(bytesOf(titles))),
    ...write(id, 'sketches', cutPages(bytesOf(sketches))),
    ...write(id, 'vocabulary', vocabulary.leaves),
    ...write(id, 'postings', cutPages(postings)),
  ];
}

/** The lengths of a segment’s vectors. */
export function normPages(
  id: number,
  norms: Float32Array<ArrayBuffer>,
): PageWrites {
  return write(id, 'norms', cutPages(bytesOf(norms)));
}

function write(
  segment: number,
  part: Part,
  pages: readonly Uint8Array<ArrayBuffer>[],
): PageWrites {
  return pages.map((bytes, page) => ({ key: { segment, part, page }, bytes }));
}

function bytesOf(
  array:
    | Uint32Array<ArrayBuffer>
    | Uint16Array<ArrayBuffer>
    | Float32Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}
