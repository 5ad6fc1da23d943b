import type { PaperId } from '../papers/paper';
import { Nearest } from './nearest';
import type { OpenIndex } from './open-index';
import type { PaperText } from './paper-index';
import { valueInTitle } from './posting-lists';
import { rankRelated } from './ranking';
import { countStems } from './stem-counts';
import { rarity } from './weights';

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
export async function findCandidates(
  index: OpenIndex,
  text: PaperText,
): Promise<PaperId[]> {
  const nearest = await rankRelated(index, text, {
    limit: MOST_BY_CONTENT,
    minScore: LEAST_SCORE,
  });
  return [
    ...new Set([
      ...(await titledAlike(index, text.title)),
      ...nearest.map(({ paper }) => paper),
    ]),
  ];
}

async function titledAlike(
  index: OpenIndex,
  title: string,
): Promise<PaperId[]> {
  const stems = [...countStems({ title }).keys()];
  const found = await index.find(stems);
  const rarest = stems
    .map((stem, i) => {
      const lists = found[i] ?? [];
      const holding = lists.reduce((sum, term) => sum + term.documents, 0);
      return { stem, lists, rarity: rarity(index.size, holding) };
    })
    .filter(({ lists }) => lists.length > 0)
    .sort((a, b) => b.rarity - a.rarity || (a.stem < b.stem ? -1 : 1))
    .slice(0, RAREST_WORDS);
  const least =
    LEAST_SHARED * rarest.reduce((sum, term) => sum + term.rarity, 0);
  const reader = await index.load(rarest.flatMap(({ lists }) => lists));
  const { documents, values } = reader.scratch;
  const best = new Nearest(MOST_BY_TITLE);
  for (const segment of index.segments) {
    const shared = new Map<number, number>();
    for (const { lists, rarity: rare } of rarest)
      for (const term of lists) {
        if (term.segment !== segment) continue;
        const length = reader.read(term);
        for (let i = 0; i < length; i++) {
          if (!valueInTitle(values[i] ?? 0)) continue;
          const document = documents[i] ?? 0;
          shared.set(document, (shared.get(document) ?? 0) + rare);
        }
      }
    if (shared.size === 0) continue;
    const papers = await segment.papers();
    for (const [document, rare] of shared) {
      const paper = papers[document];
      if (paper !== undefined && rare >= least) best.offer(paper, rare);
    }
  }
  return best.sorted().map(({ item }) => item);
}
