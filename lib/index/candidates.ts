import type { PaperId } from '../papers/paper';
import type { Collection } from './collection';
import { Nearest } from './nearest';
import type { PaperText } from './paper-index';
import { valueInTitle } from './posting-lists';
import { rank, weighTerms } from './ranking';
import { countStems } from './stem-counts';

/** Title words looked up. */
const RAREST_WORDS = 4;
/** Papers taken for their titles. */
const MOST_BY_TITLE = 24;
/** Share of the rarest words' rarity that a title must have to be taken. */
const LEAST_SHARED = 0.5;
/** Papers taken for their content, and the cosine below which none is. */
const MOST_BY_CONTENT = 10;
const LEAST_SCORE = 0.25;

/**
 * Papers that may be the same work as the text: those with at least half of what the
 * four rarest words of its title say in their own, and the nearest by content. At most
 * 34, a few as a rule, in no order. Comparing is what costs, so what cannot be a
 * duplicate is not named.
 */
export function findCandidates(
  collection: Collection,
  text: PaperText,
): PaperId[] {
  const nearest = rank(collection, weighTerms(collection, text), {
    limit: MOST_BY_CONTENT,
    minScore: LEAST_SCORE,
  });
  return [
    ...new Set([
      ...titledAlike(collection, text.title),
      ...nearest.map(({ paper }) => paper),
    ]),
  ];
}

function titledAlike(collection: Collection, title: string): PaperId[] {
  const segments = collection.segments();
  const rarest = [...countStems({ title }).keys()]
    .filter((stem) => segments.some(({ reader }) => reader.find(stem) >= 0))
    .map((stem) => ({ stem, rarity: collection.rarity(stem) }))
    .sort((a, b) => b.rarity - a.rarity || (a.stem < b.stem ? -1 : 1))
    .slice(0, RAREST_WORDS);
  const least =
    LEAST_SHARED * rarest.reduce((sum, { rarity }) => sum + rarity, 0);
  const best = new Nearest(MOST_BY_TITLE);
  for (const loaded of segments) {
    const { documents, values } = collection.scratch;
    const shared = new Map<number, number>();
    for (const { stem, rarity } of rarest) {
      const term = loaded.reader.find(stem);
      if (term < 0) continue;
      const length = loaded.reader.read(term, collection.scratch);
      for (let i = 0; i < length; i++) {
        const document = documents[i] ?? 0;
        if (!valueInTitle(values[i] ?? 0)) continue;
        if (!collection.isLive(loaded, document)) continue;
        shared.set(document, (shared.get(document) ?? 0) + rarity);
      }
    }
    for (const [document, rarity] of shared) {
      const paper = loaded.reader.papers[document];
      if (paper !== undefined && rarity >= least) best.offer(paper, rarity);
    }
  }
  return best.sorted().map(({ item }) => item);
}
