import { ByteWriter } from './byte-writer';
import { LONGEST_WORD_BYTES, type Vocabulary } from './vocabulary';

/** A leaf's entries take about so many bytes: one page of the store. */
const LEAF_BYTES = 31_000;
/** Entries from one full word to the next. */
const RESTART = 16;

const decoder = new TextDecoder();

/** Takes words in ascending order and makes leaves of them. */
export class VocabularyWriter {
  readonly #leaves: Uint8Array<ArrayBuffer>[] = [];
  readonly #firsts: string[] = [];
  #writer = new ByteWriter(1 << 15);
  #restarts: { position: number; offset: number }[] = [];
  #entries = 0;
  readonly #before = new Uint8Array(LONGEST_WORD_BYTES);
  #beforeLength = 0;

  /**
   * The word is a stretch of an array; `offset` is where its posting list starts,
   * `bytes` what that takes.
   */
  add(
    word: Uint8Array,
    start: number,
    end: number,
    entry: {
      documents: number;
      isForm: boolean;
      offset: number;
      bytes: number;
    },
  ): void {
    if (this.#writer.length >= LEAF_BYTES) this.#close();
    const length = end - start;
    const before = this.#before;
    let shared = 0;
    if (this.#entries % RESTART === 0) {
      this.#restarts.push({
        position: this.#writer.length,
        offset: entry.offset,
      });
      if (this.#entries === 0)
        this.#firsts.push(decoder.decode(word.subarray(start, end)));
    } else {
      const most = Math.min(length, this.#beforeLength);
      while (shared < most && word[start + shared] === before[shared]) shared++;
    }
    this.#writer.number(shared);
    this.#writer.number(length - shared);
    this.#writer.bytes(word, start + shared, end);
    this.#writer.number(entry.documents * 2 + (entry.isForm ? 1 : 0));
    if (entry.documents > 0) this.#writer.number(entry.bytes);
    for (let i = shared; i < length; i++) before[i] = word[start + i] ?? 0;
    this.#beforeLength = length;
    this.#entries++;
  }

  finish(): Vocabulary {
    if (this.#entries > 0) this.#close();
    return { leaves: this.#leaves, firsts: this.#firsts };
  }

  #close(): void {
    for (const { position, offset } of this.#restarts) {
      this.#writer.fixed(position, 2);
      this.#writer.fixed(offset, 4);
    }
    this.#writer.fixed(this.#restarts.length, 2);
    this.#leaves.push(this.#writer.finish());
    this.#writer = new ByteWriter(1 << 15);
    this.#restarts = [];
    this.#entries = 0;
  }
}
