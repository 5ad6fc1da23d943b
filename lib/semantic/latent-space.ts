import { countWeight, rarity } from '../index/weights';

/** Changes with the format and with anything that changes a paper's vector: another version is fitted anew. */
export const LATENT_VERSION = 1;

/**
 * Numbers of a paper's vector. Fifty as in design measurements on CSFCube, where 40 to
 * 64 are as good; Deerwester et al. 1990 used 100, and more than 100 lose here.
 */
export const DIMENSIONS = 50;

/**
 * A latent semantic space (Deerwester et al. 1990,
 * doi:10.1002/(SICI)1097-4571(199009)41:6<391::AID-ASI1>3.0.CO;2-9): for each stem a
 * vector, such that stems that occur with the same other stems lie near each other.
 * Plain enough for IndexedDB and for a file. Its statistics are its own, so that a
 * paper's vector does not change while the index grows.
 */
export interface LatentSpace {
  version: number;
  /** Papers it was fitted on. */
  papers: number;
  /** Stems in ascending order of their UTF-16 code units, joined by line feeds. */
  vocabulary: string;
  /** How many of the papers hold each stem. */
  frequencies: Uint32Array<ArrayBuffer>;
  /** What one unit of each stem's vector stands for. */
  scales: Float32Array<ArrayBuffer>;
  /** `DIMENSIONS` numbers for each stem. */
  vectors: Int8Array<ArrayBuffer>;
}

/** What a stem weighs in a text, by the space's own statistics. */
export function latentWeight(
  papers: number,
  frequency: number,
  count: number,
): number {
  return countWeight(count) * rarity(papers, frequency);
}
