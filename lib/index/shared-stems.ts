import { placeIn } from './place-in';
import { valueCount, type Postings } from './posting-lists';
import type { PostingReader } from './posting-reader';
import type { RankedDocument, WeightedTerm } from './ranking';
import { countWeight, MOST_WEIGHT } from './weights';

/** Shared stems given with a neighbour. */
const MOST_STEMS = 6;
/** A stem says why two papers are related if it has this share of what the strongest has. */
const LEAST_PART = 0.5;
/** … but some reason is always given. */
const FEWEST_STEMS = 2;

/** A stem that a ranked document shares, and its part of the cosine but for its length. */
interface Share {
  stem: string;
  part: number;
}

/**
 * For each ranked document, the stems it shares with the question, strongest first. The
 * stems that say most are looked for first, and the rest, which have the longest lists,
 * not at all once none of them could be named.
 */
export function sharedStems(
  reader: PostingReader,
  terms: readonly WeightedTerm[],
  ranked: readonly RankedDocument[],
): string[][] {
  const shares = ranked.map((): Share[] => []);
  let open = ranked.map((hit, place) => ({ hit, share: shares[place] ?? [] }));
  for (const { stem, factor, lists } of terms.toSorted(
    (a, b) => b.factor - a.factor,
  )) {
    // What follows is weaker still, so who is settled stays so.
    open = open.filter(({ share }) => !isSettled(share, factor * MOST_WEIGHT));
    if (open.length === 0) break;
    for (const term of lists) {
      const here = open.filter(({ hit }) => hit.segment === term.segment);
      if (here.length === 0) continue;
      const list = reader.read(term);
      for (const { hit, share } of here) {
        const value = valueAt(list, hit.document);
        if (value === 0) continue;
        insert(share, { stem, part: factor * countWeight(valueCount(value)) });
      }
    }
  }
  return shares.map((share) => {
    const least = LEAST_PART * (share[0]?.part ?? 0);
    return share
      .filter(({ part }, i) => i < FEWEST_STEMS || part >= least)
      .slice(0, MOST_STEMS)
      .map(({ stem }) => stem);
  });
}

/** Puts a share in its place, strongest first. */
function insert(shares: Share[], share: Share): void {
  let at = shares.length;
  while (at > 0 && isBefore(share, shares[at - 1])) at--;
  shares.splice(at, 0, share);
}

function isBefore(share: Share, other: Share | undefined): boolean {
  return (
    other === undefined ||
    share.part > other.part ||
    (share.part === other.part && share.stem < other.stem)
  );
}

/** Whether no stem with at most such a part would be named beside these. */
function isSettled(shares: readonly Share[], most: number): boolean {
  return (
    most < (shares[FEWEST_STEMS - 1]?.part ?? 0) &&
    (most < LEAST_PART * (shares[0]?.part ?? 0) ||
      most < (shares[MOST_STEMS - 1]?.part ?? 0))
  );
}

/** The value of a document in a posting list that was read, 0 where it is not in it. */
function valueAt(
  { documents, values, length }: Postings,
  document: number,
): number {
  const at = placeIn(documents, document, 0, length);
  return at === -1 ? 0 : (values[at] ?? 0);
}
