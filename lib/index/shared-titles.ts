import { AlikeSignatures } from './alike-signatures';
import { sharedBits, type Signatures } from './signature-likeness';
import { mayBeOneTitle, type TitleQuestion } from './title-question';
import type { TitledDocuments } from './titled-documents';

/**
 * Finds the documents of a segment that have enough of a text's rarest words in their
 * titles, and a signature that is alike. Signatures are compared first, for most
 * documents fail there, and only then is looked up which of the other words they have.
 * Rarest word first: once the words to come say too little, only documents that have
 * one of those before can have enough, so the longest lists are not read through.
 */
export class SharedTitles {
  readonly #asked: Signatures;
  readonly #titled: TitledDocuments;
  readonly #signatures: Signatures;
  readonly #alike: AlikeSignatures;

  constructor(
    asked: Signatures,
    titled: TitledDocuments,
    signatures: Signatures,
  ) {
    this.#asked = asked;
    this.#titled = titled;
    this.#signatures = signatures;
    this.#alike = new AlikeSignatures(asked, signatures);
  }

  /** Calls back with the text of this number and each document for it. */
  find(
    text: number,
    question: TitleQuestion,
    found: (text: number, document: number) => void,
  ): void {
    const { words, least } = question;
    for (let k = 0; k < least.length; k++) {
      const word = words[k] ?? 0;
      const start = this.#titled.start(word);
      const end = this.#titled.end(word);
      if (start === end) continue;
      const alike = this.#alike.find(
        text,
        this.#titled.documents,
        start,
        end,
        least[k] ?? 0,
      );
      for (let i = 0; i < alike; i++) {
        const document = this.#alike.found[i] ?? 0;
        if (this.#isOne(text, question, k, document)) found(text, document);
      }
    }
  }

  /** Whether a document that the word at `k` brings up shares enough, and was not brought up by one before. */
  #isOne(
    text: number,
    { words, rarities, all }: TitleQuestion,
    k: number,
    document: number,
  ): boolean {
    const { all: signatures, bits } = this.#signatures;
    const common = sharedBits(this.#asked.all, text, signatures, document);
    const ours = this.#asked.bits[text] ?? 0;
    const theirs = bits[document] ?? 0;
    // Most fail even if they had every word, or at the first that they have not.
    if (!mayBeOneTitle(common, ours, theirs, 1)) return false;
    for (let before = 0; before < k; before++)
      if (this.#titled.has(words[before] ?? 0, document)) return false;
    let score = rarities[k] ?? 0;
    for (let other = k + 1; other < words.length; other++)
      if (this.#titled.has(words[other] ?? 0, document))
        score += rarities[other] ?? 0;
      else {
        let most = score;
        for (let rest = other + 1; rest < words.length; rest++)
          most += rarities[rest] ?? 0;
        if (!mayBeOneTitle(common, ours, theirs, most / all)) return false;
      }
    return mayBeOneTitle(common, ours, theirs, score / all);
  }
}
