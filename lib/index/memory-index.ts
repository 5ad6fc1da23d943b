import type { PaperId } from '../papers/paper';
import { findCandidates } from './candidates';
import { Collection } from './collection';
import type { PaperIndex } from './paper-index';
import { rank, sharedStems, weighTerms } from './ranking';
import type { Segment } from './segment';

/** Shared terms given with a neighbour. */
const MOST_STEMS = 6;

/** A `PaperIndex` over segments kept in memory as they are stored. */
export interface MemoryIndex extends PaperIndex {
  /** Takes in a segment newer than all before: its papers replace their older texts. */
  add(segment: Segment): void;
  /** Forgets papers; ids it does not have are ignored. */
  remove(ids: Iterable<PaperId>): void;
}

/**
 * An index of the segments, oldest first. `related` is exact tf-idf cosine (see
 * weights.ts for the formula, collection.ts for when its statistics are renewed).
 * Loading decodes no posting list; the first question does, once.
 */
export function createMemoryIndex(segments: readonly Segment[]): MemoryIndex {
  const collection = new Collection();
  for (const segment of segments) collection.load(segment);
  return {
    get size() {
      return collection.size;
    },
    add(segment) {
      collection.load(segment);
      collection.compact();
    },
    remove(ids) {
      collection.remove(ids);
    },
    async related(text, options) {
      collection.segments();
      const terms = weighTerms(collection, text);
      const ranked = rank(collection, terms, options);
      const stems = sharedStems(collection, terms, ranked, MOST_STEMS);
      return ranked.map(({ paper, score }, i) => ({
        paper,
        score,
        stems: stems[i] ?? [],
      }));
    },
    async candidates(text) {
      collection.segments();
      return findCandidates(collection, text);
    },
  };
}
