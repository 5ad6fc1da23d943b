import type { Mergeable } from './merge';
import type { OpenSegment } from './open-segment';
import type { WholeLists } from './walk';

/** A segment's whole vocabulary and its posting lists. */
export async function readWholeLists(
  segment: OpenSegment,
): Promise<WholeLists> {
  const [leaves, postings] = await Promise.all([
    segment.leavesOf(''),
    segment.postings(),
  ]);
  return { leaves, postings };
}

/** Everything that merging needs of a segment. */
export async function readWhole(segment: OpenSegment): Promise<Mergeable> {
  const [papers, lengths, titles, sketches, lists] = await Promise.all([
    segment.papers(),
    segment.lengths(),
    segment.titles(),
    segment.sketches(),
    readWholeLists(segment),
  ]);
  return {
    papers,
    lengths,
    titles,
    sketches,
    ...lists,
    isGone: (document) => segment.isGone(document),
  };
}
