import { runs, words } from '../text/tokens';

/** "t-SNE", "k-means": a letter is no word, and part of what is meant. */
const LETTERED = /(?<![\p{L}\p{N}])[a-z\d]-(\p{L}{2,})/giu;

/**
 * Folded words of a query as its writer sees them: as they were typed, in that order and
 * each once. "Poincaré" stands for "poincare", "神经网络" for the pairs of its characters.
 */
export function asTyped(query: string, folded: readonly string[]): string[] {
  const wanted = new Set(folded);
  const rest = new Set(folded);
  const typed = new Map<string, string>();
  const names = new Map(
    [...query.matchAll(LETTERED)].map(([name, word = '']) => [word, name]),
  );
  for (const run of runs(query)) {
    const its = words(run);
    if (!its.some((word) => wanted.has(word))) continue;
    for (const word of its) rest.delete(word);
    const key = its.join(' ');
    if (!typed.has(key)) typed.set(key, names.get(run) ?? run);
  }
  // Of an address only its words are asked, and it is no run of any.
  return [...typed.values(), ...rest];
}
