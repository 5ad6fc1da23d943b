import type { RarestWords } from './rarest-words';
import { sharedBits } from './signature-likeness';
import type { TitledDocuments } from './titled-documents';

/** Share of the rarest words' rarity that a title must have to be looked at. */
const LEAST_SHARED = 0.5;
/** Dice coefficient of two signatures' bits (chance alone gives about .4) from which titles may be of the same work; */
const ALIKE = 0.75;
/** … titles that share nearly all of their rare words need less, */
const SURELY_SHARED = 0.75;
const RATHER_ALIKE = 0.62;
/** … and less still where one is the other with something added: share of the fewer bits that the other has. */
const CONTAINED = 0.85;
const EXTENDED = 0.5;

/** Signatures, one after the other, and how many bits each has. */
export interface Signatures {
  all: Uint32Array;
  bits: Uint8Array;
}

/**
 * Calls back with the documents that have enough of a text's rarest words in their
 * titles, and a signature that is alike. Signatures are compared first, for most
 * documents fail there, and only then is looked up which of the other words they have.
 * Rarest word first: once the words to come say too little, only documents that have
 * one of those before can have enough, so the longest lists are not read through.
 */
export function findSharedTitles(
  text: number,
  { words, rarities }: RarestWords['titles'][number],
  asked: Signatures,
  titled: TitledDocuments,
  signatures: Signatures,
  found: (document: number) => void,
): void {
  const all = sumFrom(rarities, 0);
  const ours = asked.bits[text] ?? 0;
  for (let k = 0; k < words.length; k++) {
    // Documents that this word brings up have none of those before.
    const most = sumFrom(rarities, k) / all;
    if (most < LEAST_SHARED) break;
    const least = most < SURELY_SHARED ? ALIKE : EXTENDED;
    const documents = titled.with(words[k] ?? 0);
    // By number: an iterator over so many takes twice as long.
    for (let i = 0; i < documents.length; i++) {
      const document = documents[i] ?? 0;
      const theirs = signatures.bits[document] ?? 0;
      const common = sharedBits(asked.all, text, signatures.all, document);
      if (2 * common < least * (ours + theirs)) continue;
      if (!mayBeAlike(ours, theirs, common, most)) continue;
      if (isBefore(document, words, k, titled)) continue;
      let score = 0;
      for (let other = k; other < words.length; other++)
        if (other === k || includes(titled.with(words[other] ?? 0), document))
          score += rarities[other] ?? 0;
      if (mayBeAlike(ours, theirs, common, score / all)) found(document);
    }
  }
}

function sumFrom(rarities: readonly number[], from: number): number {
  let sum = 0;
  for (let i = from; i < rarities.length; i++) sum += rarities[i] ?? 0;
  return sum;
}

/** Whether titles may be of one work that have so many bits in common of theirs, and `shared` of what the rarest words say. */
function mayBeAlike(
  ours: number,
  theirs: number,
  common: number,
  shared: number,
): boolean {
  if (shared < LEAST_SHARED || common === 0) return false;
  const dice = (2 * common) / (ours + theirs);
  if (dice >= ALIKE) return true;
  if (shared < SURELY_SHARED) return false;
  return (
    dice >= RATHER_ALIKE ||
    (dice >= EXTENDED && common / Math.min(ours, theirs) >= CONTAINED)
  );
}

/** Whether one of the words before has brought up a document. */
function isBefore(
  document: number,
  words: readonly number[],
  word: number,
  titled: TitledDocuments,
): boolean {
  for (let k = 0; k < word; k++)
    if (includes(titled.with(words[k] ?? 0), document)) return true;
  return false;
}

/** Whether an ascending list has a number. */
function includes(documents: Uint32Array, document: number): boolean {
  let low = 0;
  let high = documents.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const there = documents[middle] ?? 0;
    if (there === document) return true;
    if (there < document) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
