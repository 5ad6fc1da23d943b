import type { OpenIndex } from './open-index';
import { TITLE_COUNT } from './stem-counts';
import { valueCount, valueInTitle } from './posting-lists';
import { abstractLength, LONGEST_TITLE, titleLength } from './text-length';
import type { PostingReader } from './posting-reader';
import type { Alternative } from './search-words';

/**
 * Okapi BM25 (Robertson & Walker, SIGIR 1994) of the title and of the abstract, each by
 * its own length, added up. Parameters are the usual ones, but for lengths, which count
 * less. Tried on made-up questions about 73,970 papers (`npm run bench -- phrases`).
 */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.5;
/** What a word of a title of usual length scores, beside one that an abstract has once. */
const TITLE = 8;
/** Stems that titles and abstracts have, about: means of those papers. */
const USUAL_TITLE = 8;
const USUAL_ABSTRACT = 100;
/**
 * Without an abstract a paper would never be found before one that says its words over
 * again: it is taken to say those of its title so often, in an abstract of usual length.
 */
const UNTOLD = 2;

/** What a word of a title scores, by how many stems the title has; and in a paper without an abstract. */
const TITLE_SCORES = Float64Array.from(
  { length: LONGEST_TITLE + 1 },
  (_, length) => TITLE * saturated(1, length / USUAL_TITLE),
);
const BARE_SCORES = TITLE_SCORES.map((score) => score + saturated(UNTOLD, 1));

/** What a posting's value scores in a paper of that length (see `packLength`), before rarity. */
export function wordScore(value: number, length: number): number {
  const abstract = abstractLength(length);
  const count = valueCount(value);
  if (!valueInTitle(value)) return saturated(count, abstract / USUAL_ABSTRACT);
  const title = titleLength(length);
  if (abstract === 0) return BARE_SCORES[title] ?? 0;
  const others = count - TITLE_COUNT;
  return (
    (TITLE_SCORES[title] ?? 0) +
    (others > 0 ? saturated(others, abstract / USUAL_ABSTRACT) : 0)
  );
}

/** A count in a text so many times as long as usual: 1 for once in a usual one, and never over 2.2. */
function saturated(count: number, length: number): number {
  const room = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * length);
  return (count * (SATURATION + 1)) / (count + room);
}

/** How rare a word is, with all that it may stand for: words and surnames. */
export function rarityOf(
  index: OpenIndex,
  reader: PostingReader,
  group: readonly Alternative[],
): number {
  const holding = Math.min(
    index.size,
    group
      .filter(({ fact }) => fact === undefined || fact === 'surname')
      .flatMap(({ lists }) => lists)
      .reduce((sum, term) => sum + reader.count(term), 0),
  );
  return Math.log(1 + (index.size - holding + 0.5) / (holding + 0.5));
}
