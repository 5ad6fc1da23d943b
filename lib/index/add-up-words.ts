import { roomOf, wordScore } from './bm25';
import type { OpenSegment } from './open-segment';
import type { Postings } from './posting-lists';
import type { PostingReader } from './posting-reader';
import type { Alternative } from './search-words';

/** What the words' postings in one segment are scored by. */
export interface Scored {
  segment: OpenSegment;
  reader: PostingReader;
  /** What each word may stand for. */
  groups: readonly (readonly Alternative[])[];
  rarities: readonly number[];
  /** The length of each document, and of one on the average. */
  lengths: Uint16Array;
  average: number;
}

/** What is known of a segment's documents while words are added up. */
interface Matches {
  /** The score of the word that is being looked at, by what it stands for best. */
  best: Float64Array;
  /** How many words a document has. */
  hits: Uint8Array;
  /** The documents that have some; so many of the first places count. */
  touched: Uint32Array;
  count: number;
}

/**
 * Calls back with each document that has every word (or any), and the sum of its
 * words' scores, each by what it stands for best. Only what has the first word is
 * looked at where every word is asked for: no pass goes over all documents.
 */
export function addUp(
  scored: Scored,
  every: boolean,
  found: (document: number, score: number) => void,
): void {
  const { segment, reader, groups, rarities, lengths } = scored;
  const { workspace } = reader;
  const scores = workspace.scores(lengths.length);
  const matches: Matches = { ...workspace.matches(lengths.length), count: 0 };
  const { hits, touched } = matches;
  groups.forEach((group, g) => {
    // Nothing has every word any more.
    if (every && g > 0 && matches.count === 0) return;
    const only = every ? g : undefined;
    for (const { weight, lists, bearers, fact } of group)
      for (const term of lists) {
        if (term.segment !== segment) continue;
        const list = reader.read(term, bearers);
        if (fact) takeFact(matches, list, weight, only);
        else takeBest(matches, list, weight, scored, only);
      }
    settle(matches, scores, rarities[g] ?? 0, only);
  });
  for (let i = 0; i < matches.count; i++) {
    const document = touched[i] ?? 0;
    if (!every || hits[document] === groups.length)
      found(document, scores[document] ?? 0);
  }
}

/** What a word's postings score, where that is more than it had; of documents with `only` so many words. */
function takeBest(
  matches: Matches,
  { documents, values, length }: Postings,
  weight: number,
  { lengths, average }: Pick<Scored, 'lengths' | 'average'>,
  only: number | undefined,
): void {
  const { best, hits, touched } = matches;
  let { count } = matches;
  for (let i = 0; i < length; i++) {
    const document = documents[i] ?? 0;
    const hit = hits[document] ?? 0;
    if (only !== undefined && hit !== only) continue;
    const room = roomOf(lengths[document] ?? 0, average);
    const score = wordScore(values[i] ?? 0, weight, room);
    const before = best[document] ?? 0;
    if (score <= before) continue;
    if (before === 0 && hit === 0) touched[count++] = document;
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
  const { best, hits, touched } = matches;
  for (let i = 0; i < length; i++) {
    const document = documents[i] ?? 0;
    const hit = hits[document] ?? 0;
    const before = best[document] ?? 0;
    if ((only !== undefined && hit !== only) || weight <= before) continue;
    if (before === 0 && hit === 0) touched[matches.count++] = document;
    best[document] = weight;
  }
}

/** Adds a word to the scores of the documents that have it; the others go where every word is asked for. */
function settle(
  matches: Matches,
  scores: Float64Array,
  rarity: number,
  only: number | undefined,
): void {
  const { best, hits, touched } = matches;
  let left = 0;
  for (let i = 0; i < matches.count; i++) {
    const document = touched[i] ?? 0;
    const score = best[document] ?? 0;
    if (score > 0) {
      scores[document] = (scores[document] ?? 0) + rarity * score;
      hits[document] = (hits[document] ?? 0) + 1;
      best[document] = 0;
    } else if (only !== undefined) continue;
    touched[left++] = document;
  }
  matches.count = left;
}
