import type { OpenIndex } from './open-index';
import type { AskedText } from './paper-index';
import { readableTitle } from '../papers/readable-title';
import { placeIn } from './place-in';
import { signaturesOf, type Signatures } from './signature-likeness';
import {
  hashWord,
  SIGNATURE_WORDS,
  sketch,
  titleSignature,
} from '../text/sketch';
import { sortSketches } from './sort-sketches';
import { words } from '../text/tokens';

/** What stands for texts when they are compared; see sketch.ts. */
export interface StandIns {
  signatures: Signatures;
  /** Hash and text in turn, ascending by hash. */
  sketches: Uint32Array;
}

/**
 * The signatures and sketches of texts. Those of papers that are in the index are
 * taken from there: they were worked out from the same text.
 */
export async function standInsOf(
  index: OpenIndex,
  texts: readonly AskedText[],
): Promise<StandIns> {
  const signatures = new Uint32Array(texts.length * SIGNATURE_WORDS);
  const sketches = texts.map((): number[] => []);
  const isKnown = await takeKnown(index, texts, signatures, sketches);
  texts.forEach(({ title, abstract = '' }, text) => {
    if (isKnown[text] === 1) return;
    signatures.set(
      titleSignature(words(readableTitle(title))),
      text * SIGNATURE_WORDS,
    );
    sketches[text] = sketch(words(abstract).map(hashWord));
  });
  return {
    signatures: signaturesOf(signatures),
    sketches: sortSketches(sketches),
  };
}

/** Takes what the index has; says of which texts. */
async function takeKnown(
  index: OpenIndex,
  texts: readonly AskedText[],
  signatures: Uint32Array,
  sketches: readonly number[][],
): Promise<Uint8Array> {
  const isKnown = new Uint8Array(texts.length);
  for (const segment of index.segments) {
    const { first, last } = segment.entry;
    const within = texts.flatMap(({ id = -1 }, text) =>
      id >= first && id <= last ? [{ id, text }] : [],
    );
    if (within.length === 0) continue;
    const [papers, titles, hashes] = await Promise.all([
      segment.papers(),
      segment.titles(),
      segment.sketches(),
    ]);
    /** The text of each document, counted from 1. */
    const textOf = new Uint32Array(papers.length);
    for (const { id, text } of within) {
      const document = placeIn(papers, id);
      // Of two texts with one id the other is worked out.
      if (document < 0 || textOf[document] || segment.isGone(document))
        continue;
      textOf[document] = text + 1;
      isKnown[text] = 1;
      const from = document * SIGNATURE_WORDS;
      signatures.set(
        titles.subarray(from, from + SIGNATURE_WORDS),
        text * SIGNATURE_WORDS,
      );
    }
    for (let i = 0; i < hashes.length; i += 2) {
      const text = textOf[hashes[i + 1] ?? 0] ?? 0;
      if (text > 0) sketches[text - 1]?.push(hashes[i] ?? 0);
    }
  }
  return isKnown;
}
