import type { OpenIndex } from './open-index';
import { valueCount, valueInTitle } from './posting-lists';
import type { PostingReader } from './posting-reader';
import type { Alternative } from './search-words';

/**
 * Okapi BM25 (Robertson & Walker, SIGIR 1994) over the title and abstract as one text
 * in which the title stands several times, as in BM25F (Robertson, Zaragoza & Taylor,
 * CIKM 2004). Parameters are the usual ones; a length counts less than usual because
 * two papers in three have no abstract.
 */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.5;
/** Occurrences that being in the title is worth, beyond the two that it counts. */
const TITLE_BONUS = 3;

/** What a posting's value scores in a document with so much room (see `roomOf`), by what its word weighs. */
export function wordScore(value: number, weight: number, room: number): number {
  const count = valueCount(value) + (valueInTitle(value) ? TITLE_BONUS : 0);
  return (weight * count * (SATURATION + 1)) / (count + room);
}

/** What BM25 adds to a count in a document of such a length: more, the longer it is. */
export function roomOf(length: number, average: number): number {
  return SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / average);
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

export async function averageLength(index: OpenIndex): Promise<number> {
  let sum = 0;
  let papers = 0;
  for (const segment of index.segments) {
    sum += await segment.sumOfLengths();
    papers += segment.entry.papers;
  }
  return papers === 0 || sum === 0 ? 1 : sum / papers;
}
