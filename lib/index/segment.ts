import type { PaperId } from '../papers/paper';
import type { PaperText } from './paper-index';
import { createScratch, packValue, PostingWriter } from './posting-lists';
import { SegmentReader } from './segment-reader';
import { countStems } from './stem-counts';

/** Changes with the format and with anything that changes a paper's stems: another version is rebuilt. */
export const INDEX_VERSION = 1;

/**
 * The index of some papers: immutable, and plain enough for IndexedDB. Papers are
 * numbered by their place in `papers`; list `i` of `postings` starts at `offsets[i]`
 * and belongs to stem `i`.
 */
export interface Segment {
  version: number;
  /** Each paper once. */
  papers: Uint32Array<ArrayBuffer>;
  /** Stems in ascending order of their UTF-16 code units, joined by line feeds. */
  vocabulary: string;
  offsets: Uint32Array<ArrayBuffer>;
  /** See posting-lists.ts. */
  postings: Uint8Array<ArrayBuffer>;
}

/** Indexes papers. Where one occurs twice the later text counts. */
export function buildSegment(
  texts: readonly (PaperText & { id: PaperId })[],
): Segment {
  const latest = new Map<PaperId, PaperText>();
  for (const text of texts) {
    // Deleted first, so that a later text also takes the later place.
    latest.delete(text.id);
    latest.set(text.id, text);
  }
  const lists = new Map<string, { documents: number[]; values: number[] }>();
  let document = 0;
  for (const text of latest.values()) {
    for (const [stem, { count, inTitle }] of countStems(text)) {
      let list = lists.get(stem);
      if (!list) lists.set(stem, (list = { documents: [], values: [] }));
      list.documents.push(document);
      list.values.push(packValue(count, inTitle));
    }
    document++;
  }
  const stems = [...lists.keys()].sort();
  const offsets = new Uint32Array(stems.length);
  const writer = new PostingWriter();
  stems.forEach((stem, i) => {
    offsets[i] = writer.length;
    const list = lists.get(stem);
    if (list) writer.write(list.documents, list.values, list.documents.length);
  });
  return {
    version: INDEX_VERSION,
    papers: Uint32Array.from(latest.keys()),
    vocabulary: stems.join('\n'),
    offsets,
    postings: writer.finish(),
  };
}

/**
 * One segment of many, given oldest to newest: what `buildSegment` makes of the same
 * texts in that order. A paper's newest text counts; papers in `without` go.
 */
export function mergeSegments(
  segments: readonly Segment[],
  without: ReadonlySet<PaperId> = new Set(),
): Segment {
  const readers = segments.map((segment) => new SegmentReader(segment));
  const { papers, places } = placePapers(segments, without);
  const scratch = createScratch(
    Math.max(0, ...segments.map((segment) => segment.papers.length)),
  );
  const documents = new Uint32Array(papers.length);
  const values = new Uint32Array(papers.length);
  const next = readers.map(() => 0);
  const stems: string[] = [];
  const offsets: number[] = [];
  const writer = new PostingWriter();
  for (;;) {
    let stem: string | undefined;
    readers.forEach((reader, r) => {
      const head = reader.stems[next[r] ?? 0];
      if (head !== undefined && (stem === undefined || head < stem))
        stem = head;
    });
    if (stem === undefined) break;
    let length = 0;
    readers.forEach((reader, r) => {
      const term = next[r] ?? 0;
      if (reader.stems[term] !== stem) return;
      next[r] = term + 1;
      const place = places[r];
      const read = reader.read(term, scratch);
      for (let i = 0; i < read; i++) {
        const to = place?.[scratch.documents[i] ?? 0] ?? GONE;
        if (to === GONE) continue;
        documents[length] = to;
        values[length++] = scratch.values[i] ?? 0;
      }
    });
    if (length === 0) continue;
    stems.push(stem);
    offsets.push(writer.length);
    writer.write(documents, values, length);
  }
  return {
    version: INDEX_VERSION,
    papers: Uint32Array.from(papers),
    vocabulary: stems.join('\n'),
    offsets: Uint32Array.from(offsets),
    postings: writer.finish(),
  };
}

const GONE = -1;

/** For each segment, the number each of its papers has in the merged one, or `GONE`. */
function placePapers(
  segments: readonly Segment[],
  without: ReadonlySet<PaperId>,
): { papers: PaperId[]; places: Int32Array[] } {
  const newest = new Map<PaperId, number>();
  segments.forEach((segment, s) => {
    for (const paper of segment.papers) newest.set(paper, s);
  });
  const papers: PaperId[] = [];
  const places = segments.map((segment, s) =>
    Int32Array.from(segment.papers, (paper) =>
      newest.get(paper) === s && !without.has(paper)
        ? papers.push(paper) - 1
        : GONE,
    ),
  );
  return { papers, places };
}
