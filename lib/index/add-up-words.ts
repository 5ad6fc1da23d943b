import { wordScore } from './bm25';
import type { OpenSegment } from './open-segment';
import type { Postings } from './posting-lists';
import type { PostingReader } from './posting-reader';
import type { Alternative } from './search-words';

/** A bit for each: of a pasted text the rarest are enough. */
export const MOST_WORDS = 30;

/** What the words' postings in one segment are scored by. */
export interface Scored {
  segment: OpenSegment;
  reader: PostingReader;
  /** What each word may stand for; `MOST_WORDS` of them at the most. */
  groups: readonly (readonly Alternative[])[];
  /** The first so many groups are words that a document has or lacks; it may have the others as well. */
  required: number;
  rarities: readonly number[];
  /** How long each document is; see text-length.ts. */
  lengths: Uint16Array;
}

/** What is known of a segment's documents while words are added up. */
interface Matches {
  /** The score of the word that is being looked at, by what it stands for best. */
  best: Float64Array;
  /** The words that a document has: a bit for each, the first is the lowest. */
  had: Uint32Array;
  /** The documents that have some; so many of the first places count. */
  touched: Uint32Array;
  count: number;
}

/** Words of which each is one that a document has. */
export function allOf(words: number): number {
  return 2 ** words - 1;
}

/**
 * Calls back with each document that has every word (or any), the sum of its words'
 * scores, each by what it stands for best, and which words those are. Only what has the
 * first word is looked at where every word is asked for: no pass goes over all documents.
 */
export function addUp(
  scored: Scored,
  every: boolean,
  found: (document: number, score: number, had: number) => void,
): void {
  const { segment, reader, groups, required, rarities, lengths } = scored;
  const { workspace } = reader;
  const scores = workspace.scores(lengths.length);
  const matches: Matches = { ...workspace.matches(lengths.length), count: 0 };
  const { had, touched } = matches;
  groups.forEach((group, g) => {
    // Nothing has every word any more.
    if (every && g > 0 && matches.count === 0) return;
    const isRequired = g < required;
    const only = every ? allOf(Math.min(g, required)) : undefined;
    for (const { weight, lists, bearers, fact } of group)
      for (const term of lists) {
        if (term.segment !== segment) continue;
        const list = reader.read(term, bearers);
        if (fact) takeFact(matches, list, weight, only);
        else takeBest(matches, list, weight, lengths, only);
      }
    settle(matches, scores, {
      rarity: rarities[g] ?? 0,
      bit: isRequired ? 1 << g : 0,
      isDropping: every && isRequired,
    });
  });
  const all = allOf(required);
  for (let i = 0; i < matches.count; i++) {
    const document = touched[i] ?? 0;
    const words = had[document] ?? 0;
    if (!every || words === all) found(document, scores[document] ?? 0, words);
  }
}

/** What a word's postings score, where that is more than it had; of documents with `only` these words. */
function takeBest(
  matches: Matches,
  { documents, values, length }: Postings,
  weight: number,
  lengths: Uint16Array,
  only: number | undefined,
): void {
  const { best, had, touched } = matches;
  let { count } = matches;
  for (let i = 0; i < length; i++) {
    const document = documents[i] ?? 0;
    const words = had[document] ?? 0;
    if (only !== undefined && words !== only) continue;
    const score = weight * wordScore(values[i] ?? 0, lengths[document] ?? 0);
    const before = best[document] ?? 0;
    if (score <= before) continue;
    if (before === 0 && words === 0) touched[count++] = document;
    best[document] = score;
  }
  matches.count = count;
}

/** The same for what is known of the documents, which scores what it weighs. */
function takeFact(
  matches: Matches,
  { documents, length }: Postings,
  weight: number,
  only: number | undefined,
): void {
  const { best, had, touched } = matches;
  for (let i = 0; i < length; i++) {
    const document = documents[i] ?? 0;
    const words = had[document] ?? 0;
    const before = best[document] ?? 0;
    if ((only !== undefined && words !== only) || weight <= before) continue;
    if (before === 0 && words === 0) touched[matches.count++] = document;
    best[document] = weight;
  }
}

/** Adds a word to the scores of the documents that have it; the others go where they must have it. */
function settle(
  matches: Matches,
  scores: Float64Array,
  {
    rarity,
    bit,
    isDropping,
  }: { rarity: number; bit: number; isDropping: boolean },
): void {
  const { best, had, touched } = matches;
  let left = 0;
  for (let i = 0; i < matches.count; i++) {
    const document = touched[i] ?? 0;
    const score = best[document] ?? 0;
    if (score > 0) {
      scores[document] = (scores[document] ?? 0) + rarity * score;
      had[document] = (had[document] ?? 0) | bit;
      best[document] = 0;
    } else if (isDropping) continue;
    touched[left++] = document;
  }
  matches.count = left;
}
