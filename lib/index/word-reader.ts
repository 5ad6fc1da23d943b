import { grown, type Lexicon } from './lexicon';
import { hashLetter, NO_LETTERS } from '../text/sketch';
import { LONGEST_TEXT, LONGEST_WORD, words } from '../text/tokens';
import { HARD, SPACE, unitKinds } from '../text/unit-kinds';

const COLON = 0x3a;

/**
 * Reads a text as the numbers of its words in a lexicon. They are those that `words`
 * gives; but plain letters, which nearly all are, are folded and hashed in one walk,
 * and no string is made of a word that is known. A stretch between white space that
 * has anything else in it is left to `words`: what is beyond does not matter to it.
 */
export class WordReader {
  /** The words of the text that was read last; `length` of them count. */
  numbers = new Int32Array(1 << 12);
  /** As `hashWord` gives them. */
  hashes = new Int32Array(1 << 12);
  length = 0;
  readonly #lexicon: Lexicon;
  readonly #kinds = unitKinds();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  read(text: string): void {
    const kinds = this.#kinds;
    const end = Math.min(text.length, LONGEST_TEXT);
    this.length = 0;
    /** Where the stretch starts that is being read, and how many words came before. */
    let stretch = 0;
    let before = 0;
    let at = 0;
    while (at < end) {
      const kind = kindOf(kinds, text, at);
      if (kind > HARD) {
        at = this.#readWord(text, at, end);
        continue;
      }
      if (kind === HARD && !isColon(text, at)) {
        this.length = before;
        at = this.#readHard(text, stretch, at, end);
        continue;
      }
      at++;
      if (kind === SPACE) {
        stretch = at;
        before = this.length;
      }
    }
  }

  /** Reads a run of letters; returns where it ends. */
  #readWord(text: string, from: number, end: number): number {
    const kinds = this.#kinds;
    const { bytes, end: start } = this.#lexicon;
    const most = Math.min(end, from + LONGEST_WORD);
    let hash = NO_LETTERS;
    let at = from;
    let to = start;
    for (; at < most; at++) {
      const letter = kindOf(kinds, text, at);
      if (letter <= HARD) break;
      bytes[to++] = letter;
      hash = hashLetter(hash, letter);
    }
    this.#push(this.#lexicon.numberOfNext(to - start, hash), hash);
    while (at < end && kindOf(kinds, text, at) > HARD) at++;
    return at;
  }

  /** Reads what stands between white space around a place; returns where it ends. */
  #readHard(text: string, from: number, at: number, end: number): number {
    const kinds = this.#kinds;
    let to = at;
    while (to < end && kindOf(kinds, text, to) !== SPACE) to++;
    for (const word of words(text.slice(from, to))) {
      const number = this.#lexicon.number(word);
      this.#push(number, this.#lexicon.hashes[number] ?? 0);
    }
    return to;
  }

  #push(number: number, hash: number): void {
    if (this.length === this.numbers.length) {
      this.numbers = grown(this.numbers, new Int32Array(2 * this.length));
      this.hashes = grown(this.hashes, new Int32Array(2 * this.length));
    }
    this.hashes[this.length] = hash;
    this.numbers[this.length++] = number;
  }
}

function kindOf(kinds: Uint8Array, text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit < kinds.length ? (kinds[unit] ?? HARD) : HARD;
}

/** A colon that is not that of a web address. */
function isColon(text: string, at: number): boolean {
  return text.charCodeAt(at) === COLON && !text.startsWith('://', at);
}
