import { Nearest } from './nearest';
import { NearestByBoth } from './nearest-by-both';
import type { OpenIndex } from './open-index';
import type { OpenSegment } from './open-segment';
import type { Nearness, RelatedOptions } from './paper-index';
import { valueCount, type Postings } from './posting-lists';
import type { PostingReader } from './posting-reader';
import type { RankedDocument, WeightedTerm } from './ranking';
import { COUNT_WEIGHTS } from './weights';

/** The best documents of all segments; nothing is waited for once the adding up has begun. */
export async function bestRelated(
  index: OpenIndex,
  reader: PostingReader,
  terms: readonly WeightedTerm[],
  { limit, minScore, except, nearness }: RelatedOptions,
): Promise<RankedDocument[]> {
  const norms = await Promise.all(index.segments.map((it) => it.norms()));
  const left = await index.locate([...(except ?? [])]);
  const nearest =
    nearness === undefined
      ? new Nearest(limit, minScore)
      : new NearestByBoth(
          limit,
          minScore,
          await byPlace(index, nearness),
          nearness.most,
        );
  let base = 0;
  for (const [i, segment] of index.segments.entries()) {
    const lengths = norms[i] ?? NO_NORMS;
    const scores = index.workspace.scores(lengths.length);
    for (const { factor, lists } of terms)
      for (const term of lists)
        if (term.segment === segment)
          addList(scores, reader.read(term), factor);
    for (const { document } of left.filter((it) => it.segment === segment))
      scores[document] = 0;
    offerAll(nearest, segment, base, scores, lengths);
    base += lengths.length;
  }
  return nearest
    .sorted()
    .map(({ item, score }) => ({ ...index.documentAt(item), score }));
}

/** Offers the cosines of a segment's documents, but for those that cannot be among the best. */
function offerAll(
  nearest: Nearest | NearestByBoth,
  segment: OpenSegment,
  base: number,
  sums: Float64Array,
  lengths: Float32Array,
): void {
  let { least } = nearest;
  for (let document = 0; document < sums.length; document++) {
    const sum = sums[document] ?? 0;
    const length = lengths[document] ?? Infinity;
    // Most are left at the first comparison, before anything is divided.
    if (sum < least * length || sum === 0 || segment.isGone(document)) continue;
    // Rounding may carry a text's cosine with itself beyond 1.
    nearest.offer(base + document, Math.min(1, sum / length));
    ({ least } = nearest);
  }
}

const NO_NORMS = new Float32Array(0);

/** Adds what a term's postings are worth to their documents' scores. */
function addList(
  scores: Float64Array,
  { documents, values, length }: Postings,
  factor: number,
): void {
  for (let i = 0; i < length; i++) {
    const document = documents[i] ?? 0;
    scores[document] =
      (scores[document] ?? 0) +
      factor * (COUNT_WEIGHTS[valueCount(values[i] ?? 0)] ?? 0);
  }
}

/** Nearness by a document's number among those of all segments. */
async function byPlace(
  index: OpenIndex,
  nearness: Nearness,
): Promise<(place: number) => number> {
  const papers = await Promise.all(index.segments.map((it) => it.papers()));
  return (place) => {
    let document = place;
    for (const ids of papers) {
      if (document < ids.length) return nearness.of(ids[document] ?? 0);
      document -= ids.length;
    }
    throw new RangeError(`No document ${place}.`);
  };
}
