import type { OpenIndex, PostingReader } from './open-index';
import type { OpenSegment } from './open-segment';
import { valueCount, valueInTitle } from './posting-lists';
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

/** What the words' postings in one segment are scored by. */
export interface Scored {
  segment: OpenSegment;
  reader: PostingReader;
  /** What each word may stand for. */
  groups: readonly (readonly Alternative[])[];
  rarities: readonly number[];
  rooms: Float64Array;
}

/**
 * Calls back with each document that has every word (or any), and the sum of its
 * words' scores, each by what it stands for best. Only what has the first word is
 * looked at where every word is asked for: no pass goes over all documents.
 */
export function addUp(
  { segment, reader, groups, rarities, rooms }: Scored,
  every: boolean,
  found: (document: number, score: number) => void,
): void {
  const scores = new Float64Array(rooms.length);
  const hits = new Uint8Array(rooms.length);
  const best = new Float64Array(rooms.length);
  const { documents, values } = reader.scratch;
  const touched: number[] = [];
  groups.forEach((group, g) => {
    for (const { weight, lists } of group)
      for (const term of lists) {
        if (term.segment !== segment) continue;
        const length = reader.read(term);
        for (let i = 0; i < length; i++) {
          const document = documents[i] ?? 0;
          if (every && hits[document] !== g) continue;
          const value = values[i] ?? 0;
          const count =
            valueCount(value) + (valueInTitle(value) ? TITLE_BONUS : 0);
          const score =
            (weight * count * (SATURATION + 1)) /
            (count + (rooms[document] ?? 0));
          const before = best[document] ?? 0;
          if (before === 0 && hits[document] === 0) touched.push(document);
          if (score > before) best[document] = score;
        }
      }
    const rare = rarities[g] ?? 0;
    for (const document of touched) {
      const score = best[document] ?? 0;
      if (score === 0) continue;
      scores[document] = (scores[document] ?? 0) + rare * score;
      hits[document] = (hits[document] ?? 0) + 1;
      best[document] = 0;
    }
  });
  for (const document of touched)
    if (!every || hits[document] === groups.length)
      found(document, scores[document] ?? 0);
}

/** What BM25 adds to a count in each document of a segment: more, the longer it is. */
export function roomsOf(
  segment: OpenSegment,
  lengths: Uint16Array,
  average: number,
): Float64Array {
  const known = ROOMS.get(segment);
  if (known?.average === average) return known.rooms;
  const rooms = Float64Array.from(
    lengths,
    (length) =>
      SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / average),
  );
  ROOMS.set(segment, { average, rooms });
  return rooms;
}

const ROOMS = new WeakMap<
  OpenSegment,
  { average: number; rooms: Float64Array }
>();

/** How rare a word is, with all that it may stand for. */
export function rarityOf(
  index: OpenIndex,
  reader: PostingReader,
  group: readonly Alternative[],
): number {
  const holding = Math.min(
    index.size,
    group
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
