import { frequentWords } from './completions';
import { indexedStem } from './indexed-stem';
import { documentsIn, type OpenIndex } from './open-index';
import { COMPLETED, raise, type StemWeights } from './stem-weights';

/** Shorter beginnings say too little. */
const SHORTEST_BEGINNING = 2;
const MOST_COMPLETIONS = 48;

/** Adds the stems of the most frequent words that begin so. */
export async function complete(
  index: OpenIndex,
  beginning: string,
  found: StemWeights,
): Promise<void> {
  if (beginning.length < SHORTEST_BEGINNING) return;
  const words = await frequentWords(index, beginning, MOST_COMPLETIONS);
  const documents = new Map(
    [...words].map(([word, terms]) => [word, documentsIn(terms)]),
  );
  // How often a written form occurs is not known, so its stem counts once. If enough
  // stems begin so, it would be none of the frequent ones.
  if (documents.size < MOST_COMPLETIONS)
    for (const form of await index.beginningWith(beginning, 'form')) {
      const stem = indexedStem(form) ?? '';
      documents.set(stem, (documents.get(stem) ?? 0) + 1);
    }
  documents.delete('');
  const frequent = [...documents]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_COMPLETIONS);
  for (const [stem] of frequent) raise(found, stem, COMPLETED);
}
