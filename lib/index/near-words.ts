import { FIRST_WORD_BYTE } from './keywords';
import { LeafCursor } from './vocabulary';

/** A word of a vocabulary that is close to the one asked for. */
export interface NearWord {
  word: string;
  /** Letters inserted, left out, replaced, or swapped with their neighbour. */
  edits: number;
  documents: number;
  isForm: boolean;
}

/**
 * The words of a vocabulary's leaf within some edits of a word or, where it is a
 * beginning, those that begin so. An edit is one of Damerau (1964): a letter too many,
 * too few, another, or two neighbours swapped (each swap by itself). The vocabulary is
 * walked as the trie that front-coding makes it: what words share is compared once, and
 * where a beginning is too far off already, all words that share it are passed over
 * (Shang & Merrettal 1996). Of a row only what lies within the edits of its diagonal is
 * worked out (Ukkonen 1985): nothing further off can be reached by so few. Letters are
 * bytes of UTF-8.
 */
export function nearWords(
  leaf: Uint8Array,
  word: Uint8Array,
  most: number,
  isBeginning: boolean,
): NearWord[] {
  const cursor = new LeafCursor(leaf);
  const rows: Row[] = [
    {
      edits: Uint8Array.from({ length: word.length + 1 }, (_, i) => i),
      least: 0,
      last: word.length,
      leastLast: word.length,
    },
  ];
  const before: number[] = [];
  // Rows up to here belong to the word before; from `deadAt` bytes on it was too far off.
  let depth = 0;
  let deadAt = Infinity;
  let edits = Infinity;
  const found: NearWord[] = [];
  // Where a beginning that is near goes on too far off, all that begin so are near.
  while (cursor.nextBelow(edits > most ? deadAt : Infinity)) {
    const known = deadAt === Infinity ? depth : deadAt;
    const same = sharedStart(cursor, before, known);
    if (same < deadAt) {
      deadAt = Infinity;
      depth = same;
      for (; depth < cursor.length; depth++) {
        const letter = cursor.word[depth] ?? 0;
        const least = nextRow(rows, before, word, depth, letter, most);
        before[depth] = letter;
        // A swap reaches over one row.
        if (least > most && (rows[depth]?.least ?? 0) + 1 > most) {
          deadAt = depth + 1;
          break;
        }
      }
      const { last = Infinity, leastLast = Infinity } = rows[depth] ?? {};
      if (isBeginning) edits = leastLast;
      else edits = deadAt === Infinity ? last : Infinity;
    }
    if (edits > most || (cursor.word[0] ?? 0) < FIRST_WORD_BYTE) continue;
    const { documents, isForm } = cursor;
    found.push({ word: cursor.text(), edits, documents, isForm });
  }
  return found;
}

/** How many letters a word begins with that the one before did: at restarts more than it says. */
function sharedStart(
  { word, length, shared }: LeafCursor,
  before: readonly number[],
  most: number,
): number {
  const end = Math.min(length, most);
  let same = Math.min(shared, end);
  while (same < end && word[same] === before[same]) same++;
  return same;
}

/** How far the first letters of a vocabulary's word are from each beginning of the one asked for. */
interface Row {
  /** By the length of the beginning, where that is near the row's own. */
  edits: Uint8Array;
  /** The smallest of these, */
  least: number;
  /** … that from all of the word, */
  last: number;
  /** … and the smallest such of this row and those before. */
  leastLast: number;
}

/** Fills the row after a letter at a depth; returns its smallest number. */
function nextRow(
  rows: Row[],
  before: readonly number[],
  word: Uint8Array,
  depth: number,
  letter: number,
  most: number,
): number {
  const row = (rows[depth + 1] ??= {
    edits: new Uint8Array(word.length + 1),
    least: 0,
    last: 0,
    leastLast: 0,
  });
  const above = rows[depth]?.edits ?? NO_ROW;
  const swapped = rows[depth - 1]?.edits ?? NO_ROW;
  const here = row.edits;
  const from = Math.max(1, depth + 1 - most);
  const to = Math.min(word.length, depth + 1 + most);
  const beyond = most + 1;
  let left = from === 1 ? Math.min(depth + 1, beyond) : beyond;
  let least = left;
  here[from - 1] = left;
  for (let i = from; i <= to; i++) {
    let edits = Math.min(
      (above[i - 1] ?? 0) + (word[i - 1] === letter ? 0 : 1),
      (above[i] ?? 0) + 1,
      left + 1,
    );
    const isSwap =
      depth > 0 &&
      i > 1 &&
      word[i - 1] === before[depth - 1] &&
      word[i - 2] === letter;
    if (isSwap) edits = Math.min(edits, (swapped[i - 2] ?? 0) + 1);
    here[i] = left = edits;
    if (edits < least) least = edits;
  }
  if (to < word.length) here[to + 1] = beyond;
  row.least = least;
  row.last = to === word.length && from <= to ? left : beyond;
  row.leastLast = Math.min(row.last, rows[depth]?.leastLast ?? beyond);
  return least;
}

const NO_ROW = new Uint8Array(0);
