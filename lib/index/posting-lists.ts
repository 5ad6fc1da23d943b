/**
 * Posting lists as bytes. A list is: the number of its documents, then for each, in
 * ascending order, the difference to the document before and the posting's value; all
 * as variable-byte numbers, seven bits each, the lowest first, the last byte below 128
 * (Manning, Raghavan & Schütze, Introduction to Information Retrieval, 5.3.1).
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

/** Counts above this are all the same to a logarithm. */
const HIGHEST_COUNT = 255;

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
 * Reads the list that starts at `offset` into the scratch and returns its length,
 * which is never more than the scratch holds.
 */
export function readPostings(
  bytes: Uint8Array,
  offset: number,
  { documents, values }: PostingScratch,
): number {
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
  const length = Math.min(next(), documents.length);
  let document = 0;
  for (let i = 0; i < length; i++) {
    document += next();
    documents[i] = document;
    values[i] = next();
  }
  return length;
}

/** Length of the list that starts at `offset`, without reading it. */
export function postingsLength(bytes: Uint8Array, offset: number): number {
  let number = 0;
  for (let at = offset, shift = 0; shift < 32; at++, shift += 7) {
    const byte = bytes[at] ?? 0;
    number |= (byte & 127) << shift;
    if (byte < 128) break;
  }
  return number >>> 0;
}

/** Writes lists one after the other into one growing array. */
export class PostingWriter {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;

  /** Where the next list will start. */
  get length(): number {
    return this.#length;
  }

  /** A list of documents in ascending order with their values; `length` of them count. */
  write(
    documents: ArrayLike<number>,
    values: ArrayLike<number>,
    length: number,
  ): void {
    this.#reserve(5 + length * 10);
    this.#number(length);
    let before = 0;
    for (let i = 0; i < length; i++) {
      const document = documents[i] ?? 0;
      this.#number(document - before);
      this.#number(values[i] ?? 0);
      before = document;
    }
  }

  /** Everything written, in an array of its own. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const grown = new Uint8Array(
      Math.max(this.#bytes.length * 2, this.#length + more),
    );
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }

  #number(value: number): void {
    let rest = value;
    while (rest >= 128) {
      this.#bytes[this.#length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }
}
