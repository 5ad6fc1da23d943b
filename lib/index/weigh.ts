import { FIRST_WORD_BYTE } from './keywords';
import {
  createScratch,
  type PostingScratch,
  readPostings,
  valueCount,
} from './posting-lists';
import type { LeafCursor } from './vocabulary';
import { walkTogether, type WholeLists } from './walk';
import { COUNT_WEIGHTS, rarity } from './weights';

/** A segment for the statistics: all its lists, or, where none is gone, its vocabulary. */
export interface Weighable extends Partial<Pick<WholeLists, 'postings'>> {
  leaves: WholeLists['leaves'];
  papers: number;
  goneCount: number;
  isGone: (document: number) => boolean;
}

/**
 * The lengths of the vectors of some segments (`targets`, places in `segments`) under
 * the statistics of all: `papers` of them, and how many that are not gone have each
 * stem. A segment without postings counts with all it ever had. A document without
 * stems has length 0.
 */
export function weighSegments(
  segments: readonly Weighable[],
  targets: readonly number[],
  papers: number,
): Float32Array<ArrayBuffer>[] {
  const squares = segments.map(
    (segment, i) => new Float64Array(targets.includes(i) ? segment.papers : 0),
  );
  const isTarget = segments.map((_, i) => targets.includes(i));
  const scratch = createScratch(
    Math.max(0, ...segments.map(({ papers: room }) => room)),
  );
  walkTogether(
    segments.map(({ leaves }) => leaves),
    ({ word, holders, held, cursor }) => {
      if ((word[0] ?? 0) < FIRST_WORD_BYTE) return;
      let holding = 0;
      let isWanted = false;
      for (let i = 0; i < held; i++) {
        const holder = holders[i] ?? 0;
        isWanted ||= isTarget[holder] === true;
      }
      if (!isWanted) return;
      for (let i = 0; i < held; i++) {
        const holder = holders[i] ?? 0;
        const segment = segments[holder];
        if (segment !== undefined)
          holding += countLive(segment, cursor(holder), scratch);
      }
      const rare = rarity(papers, holding);
      for (let i = 0; i < held; i++) {
        const holder = holders[i] ?? 0;
        const square = squares[holder];
        const { postings = NOTHING } = segments[holder] ?? {};
        if (isTarget[holder] !== true || square === undefined) continue;
        const { documents, offset } = cursor(holder);
        readPostings(postings, offset, documents, scratch);
        addSquares(square, documents, scratch, rare);
      }
    },
  );
  return targets.map((target) => rootsOf(squares[target] ?? NONE));
}

/** Adds what a word that is so rare adds to the squares of its documents. */
function addSquares(
  squares: Float64Array,
  length: number,
  { documents, values }: PostingScratch,
  rare: number,
): void {
  for (let i = 0; i < length; i++) {
    const weight = (COUNT_WEIGHTS[valueCount(values[i] ?? 0)] ?? 0) * rare;
    const document = documents[i] ?? 0;
    squares[document] = (squares[document] ?? 0) + weight * weight;
  }
}

/** How many documents that are not gone have the word on which a cursor stands. */
function countLive(
  { postings, goneCount, isGone }: Weighable,
  { documents, offset }: LeafCursor,
  scratch: PostingScratch,
): number {
  if (postings === undefined || goneCount === 0) return documents;
  readPostings(postings, offset, documents, scratch);
  let live = 0;
  for (let i = 0; i < documents; i++)
    if (!isGone(scratch.documents[i] ?? 0)) live++;
  return live;
}

function rootsOf(squares: Float64Array): Float32Array<ArrayBuffer> {
  const roots = new Float32Array(squares.length);
  for (let i = 0; i < squares.length; i++)
    roots[i] = Math.sqrt(squares[i] ?? 0);
  return roots;
}

const NOTHING = new Uint8Array(0);
const NONE = new Float64Array(0);
