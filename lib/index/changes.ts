import type { PaperId } from '../papers/paper';
import { mergeSegments } from './merge';
import type { OpenIndex } from './open-index';
import type { OpenSegment } from './open-segment';
import type { IndexChange, Manifest, SegmentEntry } from './page-store';
import type { IndexedPaper } from './paper-index';
import { readWhole } from './read-whole';
import { buildSegment } from './segment';
import { entryOf, normPages, pagesOf } from './segment-pages';
import {
  isRenewalDue,
  renew,
  weighAddition,
  weighAlone,
} from './vector-lengths';

/**
 * A new segment takes papers in; what older ones had of them is marked as gone. Where
 * all lengths of vectors are due to be worked out anew, that is part of the change or,
 * with `renewsLater`, left to `planRenewal`: of many additions the last one pays.
 */
export async function planAddition(
  index: OpenIndex,
  papers: readonly IndexedPaper[],
  { renewal, renewsLater = false }: { renewal: number; renewsLater?: boolean },
): Promise<IndexChange> {
  const segment = buildSegment(papers);
  const manifest = await withGone(index, [...segment.papers]);
  if (papers.length === 0) return { write: [], manifest };
  const id = manifest.next++;
  manifest.segments = [...manifest.segments, entryOf(id, segment)];
  manifest.changes += segment.papers.length;
  const added = { id, segment };
  const isDue = isRenewalDue(manifest, renewal);
  const norms = await (!isDue
    ? weighAddition(index, manifest, added)
    : renewsLater
      ? weighAlone(added)
      : renew(index, manifest, added));
  return { write: [...pagesOf(id, segment), ...norms], manifest };
}

/** The lengths of all vectors under the statistics of now, where that is due. */
export async function planRenewal(
  index: OpenIndex,
  renewal: number,
): Promise<IndexChange | undefined> {
  const { generation } = index.manifest;
  const manifest = { ...index.manifest, generation: generation + 1 };
  if (!isRenewalDue(manifest, renewal)) return undefined;
  return { write: await renew(index, manifest), manifest };
}

/** Marks papers as gone. */
export async function planRemoval(
  index: OpenIndex,
  papers: readonly PaperId[],
  renewal: number,
): Promise<IndexChange> {
  const manifest = await withGone(index, papers);
  const write = isRenewalDue(manifest, renewal)
    ? await renew(index, manifest)
    : [];
  return { write, manifest };
}

/**
 * Merges the newest segments while they are small beside what follows them, so that
 * their number grows with the logarithm of the papers and each paper is rewritten as
 * often (the logarithmic method of Bentley & Saxe 1980, as in Lucene's merge policies).
 */
export async function planMerge(
  index: OpenIndex,
): Promise<IndexChange | undefined> {
  const { segments } = index;
  const small = segments.slice(firstToMerge(segments.map(({ live }) => live)));
  if (small.length < 2) return undefined;

  const merged = mergeSegments(await Promise.all(small.map(readWhole)));
  const { manifest } = index;
  const entry = entryOf(manifest.next, merged);
  return {
    write: [
      ...pagesOf(entry.id, merged),
      ...normPages(entry.id, await carriedNorms(small, merged.papers)),
    ],
    manifest: {
      ...manifest,
      generation: manifest.generation + 1,
      next: manifest.next + 1,
      segments: [
        ...manifest.segments.slice(0, -small.length),
        ...(entry.papers > 0 ? [entry] : []),
      ],
    },
  };
}

/**
 * From which segment on all are merged, by the papers of each: from the newest back
 * while they are small beside what follows; or from the first that is smaller than all
 * that follow it, of which an import leaves many.
 */
function firstToMerge(papers: readonly number[]): number {
  let from = papers.length - 1;
  let following = papers[from] ?? 0;
  for (; from > 0; from--) {
    const before = papers[from - 1] ?? 0;
    if (before >= 2 * following) break;
    following += before;
  }
  let all = papers.reduce((sum, each) => sum + each, 0);
  const first = papers.findIndex((each) => {
    all -= each;
    return each < all;
  });
  return first === -1 ? from : Math.min(first, from);
}

/** Merging changes no statistics: every paper keeps the length of its vector. */
async function carriedNorms(
  segments: readonly OpenSegment[],
  papers: Uint32Array,
): Promise<Float32Array<ArrayBuffer>> {
  const norms = new Float32Array(papers.length);
  for (const segment of segments) {
    const [ids, lengths] = await Promise.all([
      segment.papers(),
      segment.norms(),
    ]);
    // Both are ascending.
    let to = 0;
    for (let document = 0; document < ids.length; document++) {
      if (segment.isGone(document)) continue;
      while (to < papers.length && (papers[to] ?? 0) < (ids[document] ?? 0))
        to++;
      norms[to] = lengths[document] ?? 0;
    }
  }
  return norms;
}

/** The manifest of the next generation, with papers marked as gone; ids it does not have are ignored. */
async function withGone(
  index: OpenIndex,
  papers: readonly PaperId[],
): Promise<Manifest> {
  const { manifest } = index;
  const going = new Map<SegmentEntry, number[]>();
  for (const { segment, document } of await index.locate([
    ...new Set(papers),
  ])) {
    const documents = going.get(segment.entry) ?? [];
    documents.push(document);
    going.set(segment.entry, documents);
  }
  let changes = manifest.changes;
  const segments = manifest.segments.map((entry) => {
    const documents = going.get(entry);
    if (documents === undefined) return entry;
    changes += documents.length;
    return withoutDocuments(entry, documents);
  });
  return {
    ...manifest,
    generation: manifest.generation + 1,
    segments,
    changes,
  };
}

function withoutDocuments(
  entry: SegmentEntry,
  documents: readonly number[],
): SegmentEntry {
  const gone = new Uint8Array(Math.ceil(entry.papers / 8));
  if (entry.gone) gone.set(entry.gone);
  for (const document of documents)
    gone[document >>> 3] = (gone[document >>> 3] ?? 0) | (1 << (document & 7));
  return { ...entry, gone, goneCount: entry.goneCount + documents.length };
}
