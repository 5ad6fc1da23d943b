import { allOf } from './add-up-words';
import type { Alternative } from './search-words';

/** What the words of a paper that lacks some must tell. */
export interface Telling {
  /** So many they must be. */
  words: number;
  /** So much of what all words tell. */
  share: number;
  /** All of this set of words (see `addUp`) must be among them. */
  needed?: number;
}

/**
 * How many words a set of them (see `addUp`) has, if it lacks some and the others tell
 * enough; else 0. A word tells its rarity, and less where another than itself is meant.
 * One that no paper has tells nothing, and neither does a year: who cites a paper does
 * not ask for others of that year.
 */
export function tellingSets(
  groups: readonly (readonly Alternative[])[],
  rarities: readonly number[],
  { words: fewest, share, needed = 0 }: Telling,
): (had: number) => number {
  const tells = groups.map((group, g) => (rarities[g] ?? 0) * sureness(group));
  const enough = share * sum(tells);
  const all = allOf(groups.length);
  const known = new Map<number, number>();
  return (had) => {
    let words = known.get(had);
    if (words === undefined) {
      const its = tells.filter((_, g) => (had & (1 << g)) !== 0);
      const told = sum(its);
      const isTelling = told > 0 && told >= enough && its.length >= fewest;
      const isRight = had !== all && (had & needed) === needed;
      words = isRight && isTelling ? its.length : 0;
      known.set(had, words);
    }
    return words;
  };
}

function sureness(group: readonly Alternative[]): number {
  if (group.some(({ fact }) => fact === 'year')) return 0;
  const there = group.filter(({ lists }) => lists.length > 0);
  return Math.min(1, Math.max(0, ...there.map(({ weight }) => weight)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
