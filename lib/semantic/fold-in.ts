import type { StemCount } from '../index/stem-counts';
import { DIMENSIONS, latentWeight, type LatentSpace } from './latent-space';

/** What a vector of length 1 has as its largest possible number. */
export const UNIT = 127;

/** Places texts in a latent space. */
export interface Folding {
  /**
   * The vector of a text, by its stem counts: its direction is what the text is about,
   * its length (at most `UNIT`) how much of the text the space knows: the length of
   * the known part of its tf-idf vector of length 1. A text of a field that the space
   * was not fitted on so counts for little.
   */
  fold(counts: ReadonlyMap<string, StemCount>): Int8Array<ArrayBuffer>;
}

export function createFolding(space: LatentSpace): Folding {
  const stems = space.vocabulary === '' ? [] : space.vocabulary.split('\n');
  const places = new Map(stems.map((stem, place) => [stem, place]));
  return {
    fold(counts) {
      const sum = new Float64Array(DIMENSIONS);
      let known = 0;
      let all = 0;
      for (const [stem, { count }] of counts) {
        const place = places.get(stem);
        const weight =
          place === undefined
            ? latentWeight(space.papers, 0, count)
            : latentWeight(space.papers, space.frequencies[place] ?? 0, count);
        all += weight * weight;
        if (place === undefined) continue;
        known += weight * weight;
        addVector(sum, space, place, weight);
      }
      const length = Math.hypot(...sum);
      const factor =
        length === 0 ? 0 : (UNIT * Math.sqrt(known / all)) / length;
      return Int8Array.from(sum, (number) => Math.round(factor * number));
    },
  };
}

function addVector(
  sum: Float64Array,
  { scales, vectors }: LatentSpace,
  place: number,
  weight: number,
): void {
  const factor = weight * (scales[place] ?? 0);
  const start = place * DIMENSIONS;
  for (let i = 0; i < DIMENSIONS; i++)
    sum[i] = (sum[i] ?? 0) + factor * (vectors[start + i] ?? 0);
}
