import type { OpenIndex, TermIn } from './open-index';

/**
 * The words that begin so and the most papers have, with their terms; a few more where
 * there are several segments, and all where they are fewer. Thousands of words begin with
 * three letters: only of those that may be among the most frequent is the word made.
 */
export async function frequentWords(
  index: OpenIndex,
  beginning: string,
  most: number,
): Promise<ReadonlyMap<string, readonly TermIn[]>> {
  const { segments } = index;
  const inEach = await Promise.all(
    segments.map(async (segment) => {
      const documents: number[] = [];
      await segment.eachBeginningWith(beginning, (entry) => {
        documents.push(entry.documents);
      });
      return Uint32Array.from(documents).sort();
    }),
  );
  // So many papers have each of the most frequent ones, and of some segment their share.
  const least =
    Math.max(0, ...inEach.map((documents) => documents.at(-most) ?? 0)) /
    segments.length;
  const words = new Set<string>();
  for (const segment of segments)
    await segment.eachBeginningWith(beginning, (entry) => {
      if (entry.documents > 0 && entry.documents >= least)
        words.add(entry.text());
    });
  const found = await index.find([...words]);
  return new Map([...words].map((word, i) => [word, found[i] ?? []]));
}
