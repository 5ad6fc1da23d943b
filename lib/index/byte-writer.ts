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
    this.#reserve(5);
    let rest = value;
    while (rest >= 128) {
      this.#bytes[this.#length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  bytes(source: Uint8Array): void {
    this.#reserve(source.length);
    this.#bytes.set(source, this.#length);
    this.#length += source.length;
  }

  /** The last `size` bytes, lowest first, of a whole number. */
  fixed(value: number, size: 2 | 4): void {
    this.#reserve(size);
    for (let i = 0; i < size; i++)
      this.#bytes[this.#length++] = (value >>> (8 * i)) & 255;
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
}
