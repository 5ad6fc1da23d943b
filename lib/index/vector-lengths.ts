import type { OpenIndex } from './open-index';
import { isMarked, type Manifest, type SegmentEntry } from './page-store';
import { readWholeLists } from './read-whole';
import type { Segment } from './segment';
import { normPages, type PageWrites } from './segment-pages';
import { weighSegments, type Weighable } from './weigh';

function liveIn(manifest: Manifest): number {
  return manifest.segments.reduce(
    (sum, { papers, goneCount }) => sum + papers - goneCount,
    0,
  );
}

/** Whether so many papers came or went that all lengths are to be worked out anew. */
export function isRenewalDue(
  { changes, weighed }: Manifest,
  renewal: number,
): boolean {
  return changes > renewal * weighed;
}

/** A segment that is about to be added. */
interface Added {
  id: number;
  segment: Segment;
}

/** The lengths of a new segment's vectors under the statistics of all. */
export async function weighAddition(
  index: OpenIndex,
  manifest: Manifest,
  added: Added,
): Promise<PageWrites> {
  const older = await Promise.all(
    index.segments.map(async (segment): Promise<Weighable> => ({
      leaves: await segment.leavesOf(''),
      ...segmentCounts(segment.entry),
    })),
  );
  const target = weighable(added.segment);
  const [norms] = weighSegments(
    [...older, target],
    [older.length],
    liveIn(manifest),
  );
  return norms === undefined ? [] : normPages(added.id, norms);
}

/** … under the statistics of that segment alone, until all are worked out. */
export function weighAlone({ id, segment }: Added): PageWrites {
  const alone = weighable(segment);
  const [norms] = weighSegments([alone], [0], alone.papers);
  return norms === undefined ? [] : normPages(id, norms);
}

/** Works out the lengths of all vectors under the statistics of the manifest, which it brings up to date. */
export async function renew(
  index: OpenIndex,
  manifest: Manifest,
  added?: Added,
): Promise<PageWrites> {
  manifest.weighed = liveIn(manifest);
  manifest.changes = 0;
  const ids = index.segments.map(({ entry }) => entry.id);
  const all = await Promise.all(
    index.segments.map(async (segment, i): Promise<Weighable> => ({
      ...(await readWholeLists(segment)),
      ...segmentCounts(manifest.segments[i] ?? segment.entry),
    })),
  );
  if (added !== undefined) {
    all.push(weighable(added.segment));
    ids.push(added.id);
  }
  const norms = weighSegments(
    all,
    all.map((_, i) => i),
    manifest.weighed,
  );
  return norms.flatMap((lengths, i) => normPages(ids[i] ?? 0, lengths));
}

function segmentCounts(
  entry: SegmentEntry,
): Pick<Weighable, 'papers' | 'goneCount' | 'isGone'> {
  const { papers, goneCount } = entry;
  return {
    papers,
    goneCount,
    isGone: (document) => isMarked(entry, document),
  };
}

function weighable({ vocabulary, postings, papers }: Segment): Weighable {
  return {
    leaves: vocabulary.leaves,
    postings,
    papers: papers.length,
    goneCount: 0,
    isGone: () => false,
  };
}
