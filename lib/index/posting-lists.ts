import { putNumber, type ByteWriter } from './byte-writer';

/**
 * Posting lists as bytes. For each document of a list, in ascending order, one
 * variable-byte number: twice the difference to the document before (to 0 for the
 * first), plus one where a value other than `PLAIN` follows, which is then written
 * after it. Two postings in three are plain, so a posting takes 1.5 bytes instead of
 * the 2 of a difference and a value each.
 * A value holds how often the document has the term and whether its title does.
 */
export interface PostingScratch {
  documents: Uint32Array;
  values: Uint32Array;
}

/** A list that was read: so many of the first places count. */
export interface Postings extends PostingScratch {
  length: number;
}

/** Room for lists of up to `documents` entries, to be reused from list to list. */
export function createScratch(documents: number): PostingScratch {
  return {
    documents: new Uint32Array(documents),
    values: new Uint32Array(documents),
  };
}

/** Counts above this are all the same to every weight. */
export const HIGHEST_COUNT = 255;
/** Once, and not in the title: what most postings say. */
export const PLAIN = 2;

export function packValue(count: number, inTitle: boolean): number {
  return Math.min(count, HIGHEST_COUNT) * 2 + (inTitle ? 1 : 0);
}

export function valueCount(value: number): number {
  return value >>> 1;
}

export function valueInTitle(value: number): boolean {
  return (value & 1) === 1;
}

/**
 * Reads the `length` postings that start at `offset` into the scratch, which must hold
 * as many; bytes beyond the end read as 0.
 */
export function readPostings(
  bytes: Uint8Array,
  offset: number,
  length: number,
  { documents, values }: PostingScratch,
): void {
  // This loop is most of what a question costs. Whether a number takes one byte or two,
  // and whether a value follows, is worked out rather than asked: nothing predicts it,
  // and to branch on it takes twice as long. Longer ones are rare, and read elsewhere.
  const cursor = { at: offset };
  let at = offset;
  let document = 0;
  const last = length - 1;
  for (let i = 0; i < last; i++) {
    const first = bytes[at] ?? 0;
    const next = bytes[at + 1] ?? 0;
    const isLong = first >>> 7;
    let number = (first & 127) | ((next << 7) & -isLong);
    at += 1 + isLong;
    if ((first & next) > 127) {
      cursor.at = at - 2;
      number = readLong(bytes, cursor);
      at = cursor.at;
    }
    document += number >>> 1;
    documents[i] = document;
    const hasValue = number & 1;
    let value = (bytes[at] ?? 0) & -hasValue;
    at += hasValue;
    if (value > 127) {
      cursor.at = at - 1;
      value = readLong(bytes, cursor);
      at = cursor.at;
    }
    values[i] = value | (PLAIN & (hasValue - 1));
  }
  if (last < 0) return;
  // Behind the last one may be nothing to look ahead to, which would slow all of it down.
  cursor.at = at;
  const number = readLong(bytes, cursor);
  documents[last] = document + (number >>> 1);
  values[last] = (number & 1) === 0 ? PLAIN : readLong(bytes, cursor);
}

/** A number of any length; moves the cursor behind it. */
function readLong(bytes: Uint8Array, cursor: { at: number }): number {
  let number = 0;
  for (let shift = 0; shift < 32; shift += 7) {
    const byte = bytes[cursor.at++] ?? 0;
    number |= (byte & 127) << shift;
    if (byte < 128) break;
  }
  return number >>> 0;
}

/** Appends the stretch of a list from `start` to `end`: documents in ascending order with their values. */
export function writePostings(
  writer: ByteWriter,
  { documents, values }: PostingScratch,
  start: number,
  end: number,
): void {
  const bytes = writer.reserve((end - start) * MOST_BYTES);
  let at = writer.length;
  let before = 0;
  for (let i = start; i < end; i++) {
    const document = documents[i] ?? 0;
    const value = values[i] ?? 0;
    const isPlain = value === PLAIN;
    at = putNumber(bytes, at, (document - before) * 2 + (isPlain ? 0 : 1));
    if (!isPlain) at = putNumber(bytes, at, value);
    before = document;
  }
  writer.wrote(at);
}

/** Of a posting: a difference and a value. */
const MOST_BYTES = 5 + 2;
