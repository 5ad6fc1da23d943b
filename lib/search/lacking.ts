/** What a query finds, which may lack words of it. */
export interface Lacking {
  /** These words, folded; absent where it has all. */
  lacks?: readonly string[];
}

export function hasAllWords({ lacks }: Lacking): boolean {
  return lacks === undefined;
}

/** How many words it lacks. */
export function countLacked({ lacks = [] }: Lacking): number {
  return lacks.length;
}

/** Those with all words first, then the fewer they lack the better; of equal ones the order stays. */
export function fewestLackedFirst<Found extends Lacking>(
  found: readonly Found[],
): Found[] {
  return found.toSorted((a, b) => countLacked(a) - countLacked(b));
}
