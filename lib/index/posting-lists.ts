import type { ByteWriter } from './byte-writer';

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

/** Room for lists of up to `documents` entries, to be reused from list to list. */
export function createScratch(documents: number): PostingScratch {
  return {
    documents: new Uint32Array(documents),
    values: new Uint32Array(documents),
  };
}

/** Counts above this are all the same to every weight. */
const HIGHEST_COUNT = 255;
/** Once, and not in the title: what most postings say. */
const PLAIN = 2;

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
  let at = offset;
  const next = () => {
    let byte = bytes[at++] ?? 0;
    if (byte < 128) return byte;
    let number = byte & 127;
    for (let shift = 7; byte >= 128 && shift < 32; shift += 7) {
      byte = bytes[at++] ?? 0;
      number |= (byte & 127) << shift;
    }
    return number >>> 0;
  };
  let document = 0;
  for (let i = 0; i < length; i++) {
    const number = next();
    document += number >>> 1;
    documents[i] = document;
    values[i] = (number & 1) === 0 ? PLAIN : next();
  }
}

/** Appends a list of documents in ascending order with their values; `length` of them count. */
export function writePostings(
  writer: ByteWriter,
  documents: ArrayLike<number>,
  values: ArrayLike<number>,
  length: number,
): void {
  let before = 0;
  for (let i = 0; i < length; i++) {
    const document = documents[i] ?? 0;
    const value = values[i] ?? 0;
    const isPlain = value === PLAIN;
    writer.number((document - before) * 2 + (isPlain ? 0 : 1));
    if (!isPlain) writer.number(value);
    before = document;
  }
}
