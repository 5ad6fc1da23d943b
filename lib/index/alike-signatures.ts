import { bitsOfBytes, sumOfBytes, type Signatures } from './signature-likeness';
import { SIGNATURE_WORDS } from '../text/sketch';

/** Compares the signature of one text after the other with those of many documents. */
export class AlikeSignatures {
  /** Where documents are written that are alike. */
  readonly found: Uint32Array;
  readonly #asked: Signatures;
  readonly #documents: Signatures;

  constructor(asked: Signatures, documents: Signatures) {
    this.found = new Uint32Array(documents.bits.length);
    this.#asked = asked;
    this.#documents = documents;
  }

  /**
   * Finds, among the documents that stand from `start` to `end` in a list, those whose
   * signatures are like a text's: Dice coefficient of the bits, at least `least`.
   * Returns how many. This loop is much of what finding candidates costs, so it calls
   * nothing and holds what it can outside.
   */
  find(
    text: number,
    list: Uint32Array,
    start: number,
    end: number,
    least: number,
  ): number {
    const { found } = this;
    const { all, bits } = this.#documents;
    const asked = this.#asked.all;
    const from = text * SIGNATURE_WORDS;
    const first = asked[from] ?? 0;
    const second = asked[from + 1] ?? 0;
    const third = asked[from + 2] ?? 0;
    const fourth = asked[from + 3] ?? 0;
    const ours = this.#asked.bits[text] ?? 0;
    let alike = 0;
    for (let i = start; i < end; i++) {
      const document = list[i] ?? 0;
      const at = document * SIGNATURE_WORDS;
      const common = sumOfBytes(
        bitsOfBytes(first & (all[at] ?? 0)) +
          bitsOfBytes(second & (all[at + 1] ?? 0)) +
          bitsOfBytes(third & (all[at + 2] ?? 0)) +
          bitsOfBytes(fourth & (all[at + 3] ?? 0)),
      );
      if (2 * common >= least * (ours + (bits[document] ?? 0)))
        found[alike++] = document;
    }
    return alike;
  }
}
