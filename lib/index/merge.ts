import { ByteWriter } from './byte-writer';
import { createScratch, readPostings, writePostings } from './posting-lists';
import type { Segment } from './segment';
import { SIGNATURE_WORDS } from '../text/sketch';
import { mergeSketches } from './sort-sketches';
import { VocabularyWriter } from './vocabulary-writer';
import { walkTogether, type WholeLists } from './walk';

/** A segment as it is read, with the documents of it that stay. */
export interface Mergeable extends WholeLists {
  papers: Uint32Array;
  lengths: Uint16Array;
  titles: Uint32Array;
  sketches: Uint32Array;
  isGone: (document: number) => boolean;
}

const GONE = -1;

/**
 * One segment of many, in whatever order: what `buildSegment` makes of the texts that
 * are left, but for written forms that no text has any more. A paper may be left in
 * one of them only.
 */
export function mergeSegments(parts: readonly Mergeable[]): Segment {
  const { places, ...placed } = placePapers(parts);
  const { papers } = placed;
  const room = Math.max(0, ...parts.map(({ papers: all }) => all.length));
  const scratch = createScratch(room);
  const list = createScratch(papers.length);
  const writer = new ByteWriter(1 << 16);
  const vocabulary = new VocabularyWriter();
  walkTogether(
    parts.map(({ leaves }) => leaves),
    ({ word, length, holders, held, cursor }) => {
      let documents = 0;
      let isForm = false;
      let isSorted = true;
      for (let i = 0; i < held; i++) {
        const holder = holders[i] ?? 0;
        const at = cursor(holder);
        isForm ||= at.isForm;
        const postings = parts[holder]?.postings;
        const place = places[holder];
        if (postings === undefined || place === undefined) continue;
        readPostings(postings, at.offset, at.documents, scratch);
        const before = documents;
        const last = before === 0 ? 0 : (list.documents[before - 1] ?? 0);
        for (let i = 0; i < at.documents; i++) {
          const to = place[scratch.documents[i] ?? 0] ?? GONE;
          if (to === GONE) continue;
          list.documents[documents] = to;
          list.values[documents++] = scratch.values[i] ?? 0;
        }
        // Each list is in order, and so are its places.
        if (documents > before && (list.documents[before] ?? 0) < last)
          isSorted = false;
      }
      if (documents === 0 && !isForm) return;
      if (!isSorted) sortList(list, documents);
      const offset = writer.length;
      writePostings(writer, list, 0, documents);
      vocabulary.add(word, 0, length, {
        documents,
        isForm,
        offset,
        bytes: writer.length - offset,
      });
    },
  );
  return {
    ...placed,
    sketches: mergeSketches(
      parts.map(({ sketches }, i) => ({
        sketches,
        places: places[i] ?? new Int32Array(0),
      })),
    ),
    vocabulary: vocabulary.finish(),
    postings: writer.finish(),
  };
}

/** The papers that stay, ascending, with what is kept of each; and for each segment the new number of each document. */
function placePapers(
  parts: readonly Mergeable[],
): Pick<Segment, 'papers' | 'lengths' | 'titles'> & { places: Int32Array[] } {
  const papers = stayingPapers(parts);
  const lengths = new Uint16Array(papers.length);
  const titles = new Uint32Array(papers.length * SIGNATURE_WORDS);
  const places = parts.map((part) => {
    const place = new Int32Array(part.papers.length).fill(GONE);
    // Both are ascending.
    let to = 0;
    for (let document = 0; document < place.length; document++) {
      if (part.isGone(document)) continue;
      while ((papers[to] ?? Infinity) < (part.papers[document] ?? 0)) to++;
      place[document] = to;
      lengths[to] = part.lengths[document] ?? 0;
      for (let i = 0; i < SIGNATURE_WORDS; i++)
        titles[to * SIGNATURE_WORDS + i] =
          part.titles[document * SIGNATURE_WORDS + i] ?? 0;
    }
    return place;
  });
  return { papers, lengths, titles, places };
}

function stayingPapers(parts: readonly Mergeable[]): Uint32Array<ArrayBuffer> {
  const staying = new Uint32Array(
    parts.reduce((sum, { papers }) => sum + papers.length, 0),
  );
  let length = 0;
  for (const { papers, isGone } of parts)
    for (let document = 0; document < papers.length; document++)
      if (!isGone(document)) staying[length++] = papers[document] ?? 0;
  return staying.slice(0, length).sort();
}

/** By document; the first `length` of them. */
function sortList(
  list: { documents: Uint32Array; values: Uint32Array },
  length: number,
): void {
  const order = Array.from({ length }, (_, i) => ({
    document: list.documents[i] ?? 0,
    value: list.values[i] ?? 0,
  })).sort((a, b) => a.document - b.document);
  order.forEach(({ document, value }, i) => {
    list.documents[i] = document;
    list.values[i] = value;
  });
}
