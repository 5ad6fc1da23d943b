import type { PaperId } from '../papers/paper';
import { ByteWriter } from './byte-writer';
import { keywordsOf } from './keywords';
import type { IndexedPaper } from './paper-index';
import { GrowingLists } from './growing-lists';
import { writePostings } from './posting-lists';
import {
  SIGNATURE_WORDS,
  sketch,
  sortSketches,
  titleSignature,
} from './sketch';
import { words } from './tokens';
import {
  encodeInto,
  LONGEST_WORD_BYTES,
  VocabularyWriter,
  type Vocabulary,
} from './vocabulary';

/** Changes with the format and with anything that changes a paper's stems: another version is rebuilt. */
export const INDEX_VERSION = 3;

/**
 * The index of some papers, immutable. Papers are numbered by their place in `papers`;
 * a number within a segment is called a document.
 */
export interface Segment {
  /** Ascending. */
  papers: Uint32Array<ArrayBuffer>;
  /** Sum of each paper's stem counts, its title's twice. */
  lengths: Uint16Array<ArrayBuffer>;
  /** The signatures of their titles, four numbers each; see sketch.ts. */
  titles: Uint32Array<ArrayBuffer>;
  /** Shingles of their abstracts: hash and document in turn, ascending by hash. */
  sketches: Uint32Array<ArrayBuffer>;
  vocabulary: Vocabulary;
  /** The posting lists in the order of the vocabulary; see posting-lists.ts. */
  postings: Uint8Array<ArrayBuffer>;
}

/** Indexes papers. Where one occurs twice the later text counts. */
export function buildSegment(papers: readonly IndexedPaper[]): Segment {
  const latest = [...new Map(papers.map((paper) => [paper.id, paper])).values()]
    // Ascending, so that a paper is found by binary search and differences are small.
    .sort((a, b) => a.id - b.id);
  const lists = new GrowingLists();
  const lengths = new Uint16Array(latest.length);
  const titles = new Uint32Array(latest.length * SIGNATURE_WORDS);
  const sketches: { hash: number; document: number }[] = [];
  latest.forEach((paper, document) => {
    const title = words(paper.title);
    titles.set(titleSignature(title), document * SIGNATURE_WORDS);
    const hashes = lists.take(title, words(paper.abstract ?? ''));
    for (const hash of sketch(hashes)) sketches.push({ hash, document });
    lengths[document] = Math.min(lists.close(document), LONGEST_LENGTH);
    for (const keyword of keywordsOf(paper)) lists.post(keyword, document);
  });
  return {
    papers: Uint32Array.from(latest, ({ id }) => id),
    lengths,
    titles,
    sketches: sortSketches(sketches),
    ...writeLists(lists),
  };
}

/** What two bytes hold; longer texts are cut anyway. */
const LONGEST_LENGTH = 0xffff;

function writeLists(
  lists: GrowingLists,
): Pick<Segment, 'vocabulary' | 'postings'> {
  const writer = new ByteWriter(1 << 16);
  const vocabulary = new VocabularyWriter();
  const bytes = new Uint8Array(LONGEST_WORD_BYTES);
  for (const word of sortWords(lists.words())) {
    const offset = writer.length;
    const { documents, values, isForm } = lists.of(word);
    writePostings(writer, documents, values, documents.length);
    vocabulary.add(bytes, encodeInto(word, bytes), {
      documents: documents.length,
      isForm,
      offset,
      bytes: writer.length - offset,
    });
  }
  return { vocabulary: vocabulary.finish(), postings: writer.finish() };
}

/** In the order of their UTF-8 bytes, which is that of their code points. */
function sortWords(words: Iterable<string>): string[] {
  const sorted = [...words].sort();
  // Surrogates stand for code points above all others, but sort below some.
  return sorted.some((word) => /[\ud800-\uffff]/.test(word))
    ? sorted.sort(compareCodePoints)
    : sorted;
}

function compareCodePoints(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const difference =
      (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** The number of a paper in a segment, -1 where it is not. */
export function documentOf(papers: Uint32Array, paper: PaperId): number {
  let low = 0;
  let high = papers.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const there = papers[middle] ?? 0;
    if (there === paper) return middle;
    if (there < paper) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
