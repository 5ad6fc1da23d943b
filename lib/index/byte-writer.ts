/** Bytes written one after the other into one growing array. */
export class ByteWriter {
  #bytes: Uint8Array<ArrayBuffer>;
  #length = 0;

  constructor(capacity = 1 << 12) {
    this.#bytes = new Uint8Array(capacity);
  }

  get length(): number {
    return this.#length;
  }

  /**
   * A variable-byte number below 2³²: seven bits a byte, the lowest first, the last
   * byte below 128 (Manning, Raghavan & Schütze, Introduction to Information
   * Retrieval, 5.3.1).
   */
  number(value: number): void {
    this.#length = putNumber(this.reserve(5), this.#length, value);
  }

  /** A stretch of an array. */
  bytes(source: Uint8Array, start: number, end: number): void {
    const bytes = this.reserve(end - start);
    let to = this.#length;
    // Mostly a few letters, for which `set` is slow.
    for (let at = start; at < end; at++) bytes[to++] = source[at] ?? 0;
    this.#length = to;
  }

  /** The last `size` bytes, lowest first, of a whole number. */
  fixed(value: number, size: 2 | 4): void {
    const bytes = this.reserve(size);
    for (let i = 0; i < size; i++)
      bytes[this.#length++] = (value >>> (8 * i)) & 255;
  }

  /**
   * The array, with room for so many bytes from `length` on: for loops that write many
   * numbers, and then call `wrote`.
   */
  reserve(more: number): Uint8Array {
    if (this.#length + more > this.#bytes.length) {
      const grown = new Uint8Array(
        Math.max(this.#bytes.length * 2, this.#length + more),
      );
      grown.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = grown;
    }
    return this.#bytes;
  }

  /** Bytes were written into what `reserve` gave, up to a place. */
  wrote(end: number): void {
    this.#length = end;
  }

  /** Everything written, in an array of its own. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }
}

/** Writes a number as `ByteWriter.number` does; returns where it ends. */
export function putNumber(
  bytes: Uint8Array,
  start: number,
  value: number,
): number {
  let at = start;
  let rest = value;
  while (rest >= 128) {
    bytes[at++] = (rest & 127) | 128;
    rest >>>= 7;
  }
  bytes[at++] = rest;
  return at;
}
