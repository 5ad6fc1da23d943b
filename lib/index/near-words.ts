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
 * (Shang & Merrettal 1996). Letters are bytes of UTF-8.
 */
export function nearWords(
  leaf: Uint8Array,
  word: Uint8Array,
  most: number,
  isBeginning: boolean,
): NearWord[] {
  const cursor = new LeafCursor(leaf);
  const rows = [Uint8Array.from({ length: word.length + 1 }, (_, i) => i)];
  const before: number[] = [];
  // Rows up to here belong to the word before; from `deadAt` bytes on it was too far off.
  let depth = 0;
  let deadAt = Infinity;
  let edits = Infinity;
  const found: NearWord[] = [];
  while (cursor.next()) {
    if (cursor.shared < deadAt) {
      deadAt = Infinity;
      depth = Math.min(depth, cursor.shared);
      for (; depth < cursor.length; depth++) {
        const letter = cursor.word[depth] ?? 0;
        const least = nextRow(rows, before, word, depth, letter);
        before[depth] = letter;
        // A swap reaches over one row.
        if (least > most && smallest(rows[depth]) + 1 > most) {
          deadAt = depth + 1;
          break;
        }
      }
      if (isBeginning)
        edits = Math.min(...rows.slice(0, depth + 1).map(lastOf));
      else edits = deadAt === Infinity ? lastOf(rows[depth]) : Infinity;
    }
    if (edits > most || (cursor.word[0] ?? 0) < FIRST_WORD_BYTE) continue;
    const { documents, isForm } = cursor;
    found.push({ word: cursor.text(), edits, documents, isForm });
  }
  return found;
}

function lastOf(row: Uint8Array | undefined): number {
  return row?.at(-1) ?? Infinity;
}

/** Fills the row after a letter at a depth; returns its smallest number. */
function nextRow(
  rows: Uint8Array[],
  before: readonly number[],
  word: Uint8Array,
  depth: number,
  letter: number,
): number {
  const above = rows[depth] ?? NO_ROW;
  const row = (rows[depth + 1] ??= new Uint8Array(word.length + 1));
  row[0] = depth + 1;
  let least = depth + 1;
  for (let i = 1; i <= word.length; i++) {
    let edits = Math.min(
      (above[i - 1] ?? 0) + (word[i - 1] === letter ? 0 : 1),
      (above[i] ?? 0) + 1,
      (row[i - 1] ?? 0) + 1,
    );
    const isSwap =
      depth > 0 &&
      i > 1 &&
      word[i - 1] === before[depth - 1] &&
      word[i - 2] === letter;
    if (isSwap) edits = Math.min(edits, (rows[depth - 1]?.[i - 2] ?? 0) + 1);
    row[i] = edits;
    if (edits < least) least = edits;
  }
  return least;
}

const NO_ROW = new Uint8Array(0);

function smallest(row: Uint8Array | undefined): number {
  let least = Infinity;
  for (const edits of row ?? NO_ROW) if (edits < least) least = edits;
  return least;
}
