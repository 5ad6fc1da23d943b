import { addUp, allOf } from './add-up-words';
import type { AskedWords } from './asked-words';
import { rarityOf } from './bm25';
import { Nearest } from './nearest';
import type { OpenIndex } from './open-index';
import type { OpenSegment } from './open-segment';
import type { PostingReader } from './posting-reader';
import type { SearchQuestion } from './search';
import type { Lists } from './search-lists';
import { type Telling, tellingSets } from './telling-sets';

/** More than any score: a paper with more words is better than one with fewer. */
const A_WORD = 1e6;

/** What is looked for, all of it in memory. */
export interface Asked extends AskedWords {
  index: OpenIndex;
  reader: PostingReader;
  question: SearchQuestion;
  /** Of each of these some list must have a paper, */
  wanted: readonly Lists[];
  /** … and none of these. */
  barred: readonly Lists[];
}

/** The best documents of all segments that have every word, or that lack some. */
export async function collect(
  { index, reader, groups, required, question, wanted, barred }: Asked,
  limit: number,
  needs: 'every word' | Telling,
): Promise<{ item: number; score: number; had: number }[]> {
  const { only, except, words } = question;
  const every = needs === 'every word';
  const nearest = new Nearest(limit);
  /** Which words the best so far have, where they lack some. */
  const hads = new Map<number, number>();
  const rarities = groups.map((group) => rarityOf(index, reader, group));
  const tells = every
    ? undefined
    : tellingSets(groups.slice(0, required), rarities, needs);
  const ids = only ?? except;
  for (const segment of index.segments) {
    const lengths = await segment.lengths();
    const papers = ids && (await segment.papers());
    const base = index.placeOf(segment);
    const passed = count(
      segment,
      reader,
      wanted.map((lists) => [lists]),
    );
    const isBarred = count(segment, reader, [barred]);
    const consider = (document: number, score: number, had: number) => {
      if (score < nearest.threshold) return;
      if ((passed?.[document] ?? 0) < wanted.length) return;
      if ((isBarred?.[document] ?? 0) > 0 || segment.isGone(document)) return;
      const paper = papers?.[document] ?? 0;
      if (only !== undefined && !only.has(paper)) return;
      if (except?.has(paper) === true) return;
      // Of equal ones the latest first, as without words: the lower number is better.
      const item = -(base + document);
      nearest.offer(item, score);
      if (tells) hads.set(item, had);
    };
    if (words.length > 0)
      addUp(
        { segment, reader, groups, required, rarities, lengths },
        every,
        tells
          ? (document, score, had) => {
              const more = tells(had);
              if (more > 0) consider(document, more * A_WORD + score, had);
            }
          : consider,
      );
    // Without words the newest come first: their places are the highest.
    else
      for (let document = 0; document < lengths.length; document++)
        consider(document, base + document + 1, 0);
  }
  return nearest.sorted().map(({ item, score }) => ({
    item: -item,
    score: every ? score : score % A_WORD,
    had: hads.get(item) ?? allOf(required),
  }));
}

/** For each document, in how many of some sets of lists it is; undefined where they are empty. */
function count(
  segment: OpenSegment,
  reader: PostingReader,
  sets: readonly (readonly Lists[])[],
): Uint8Array | undefined {
  if (sets.flat().every(({ lists }) => lists.length === 0)) return undefined;
  const counts = new Uint8Array(segment.entry.papers);
  sets.forEach((some, set) => {
    for (const { lists, bearers } of some)
      for (const term of lists) {
        if (term.segment !== segment) continue;
        const { documents, length } = reader.read(term, bearers);
        for (let i = 0; i < length; i++) {
          const document = documents[i] ?? 0;
          // Once for each set, and only where the sets before were met.
          if (counts[document] === set) counts[document] = set + 1;
        }
      }
  });
  return counts;
}
