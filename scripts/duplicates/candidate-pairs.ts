import { createMemoryIndex } from '../../lib/index/memory-store.ts';
import type { PaperDraft } from '../../lib/papers/paper.ts';

/** Pairs of positions in `drafts`, the smaller first, that the index names as candidates of each other. */
export async function candidatePairs(
  drafts: readonly PaperDraft[],
): Promise<[number, number][]> {
  const texts = drafts.map(({ title, abstract }) => ({
    title,
    ...(abstract !== undefined && { abstract }),
  }));
  const index = await createMemoryIndex(
    texts.map((text, i) => ({ id: i + 1, ...text })),
  );
  const pairs = new Map<string, [number, number]>();
  for (const [i, found] of (await index.candidates(texts)).entries())
    for (const id of found) {
      const other = id - 1;
      if (other === i) continue;
      const pair: [number, number] = i < other ? [i, other] : [other, i];
      pairs.set(pair.join(), pair);
    }
  return [...pairs.values()];
}
