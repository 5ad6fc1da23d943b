import { bestRelated } from './best-related';
import type { OpenIndex, TermIn } from './open-index';
import type { OpenSegment } from './open-segment';
import type { Neighbour, PaperText, RelatedOptions } from './paper-index';
import type { PostingReader } from './posting-reader';
import { sharedStems } from './shared-stems';
import { countStems } from './stem-counts';
import { countWeight, rarity } from './weights';

/** A stem of a question that some paper has. */
export interface WeightedTerm {
  stem: string;
  /** Its part of the question's vector, times its rarity: a posting's share but for its own count. */
  factor: number;
  lists: readonly TermIn[];
}

/** A ranked document: where it is, and its score. */
export interface RankedDocument {
  segment: OpenSegment;
  document: number;
  score: number;
}

/**
 * The papers with the highest score, best first; equal ones by age. Every posting of
 * every term is added up (term at a time), so the order is exact; rarities are those
 * of the moment, the lengths of the papers' vectors those of when they were last
 * worked out.
 */
export async function rankRelated(
  index: OpenIndex,
  text: PaperText,
  options: RelatedOptions,
): Promise<Neighbour[]> {
  const counts = countStems(text);
  const found = await index.find([...counts.keys()]);
  const [reader] = await Promise.all([
    index.load(found.flat()),
    ...index.segments.map((segment) => segment.norms()),
  ]);
  const terms = weighTerms(index, reader, counts, found);
  const ranked = await bestRelated(index, reader, terms, options);
  const stems = sharedStems(reader, terms, ranked);
  return Promise.all(
    ranked.map(async ({ segment, document, score }, i) => ({
      paper: (await segment.papers())[document] ?? 0,
      score,
      stems: stems[i] ?? [],
    })),
  );
}

/** The unit vector of a text; stems that no paper has count towards its length. */
function weighTerms(
  index: OpenIndex,
  reader: PostingReader,
  counts: ReturnType<typeof countStems>,
  found: readonly TermIn[][],
): WeightedTerm[] {
  let square = 0;
  const terms = [...counts].map(([stem, { count }], i) => {
    const lists = found[i] ?? [];
    const holding = lists.reduce((sum, term) => sum + reader.count(term), 0);
    const rare = rarity(index.size, holding);
    const weight = countWeight(count) * rare;
    square += weight * weight;
    return { stem, lists, factor: weight * rare };
  });
  const norm = Math.sqrt(square);
  for (const term of terms) term.factor /= norm;
  return terms.filter(({ lists }) => lists.length > 0);
}
