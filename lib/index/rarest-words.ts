import type { OpenIndex } from './open-index';
import type { OpenSegment } from './open-segment';
import { askAboutTitle, type TitleQuestion } from './title-question';
import type { TitleStems } from './title-stems';
import { rarity } from './weights';

/** The rarest words of some titles, rarest first. */
export interface RarestWords {
  /** By title. */
  questions: readonly TitleQuestion[];
  /** Where the posting lists of all of them are, segment by segment. */
  lists: ReadonlyMap<OpenSegment, WordLists>;
}

/** What a segment's vocabulary says of words, by their numbers: 0 documents where it has none. */
export interface WordLists {
  documents: Uint32Array;
  offsets: Uint32Array;
  bytes: Uint32Array;
}

/** Looks up which words of titles are the rarest among all papers. */
export async function findRarestWords(
  index: OpenIndex,
  { titles, encoded }: TitleStems,
): Promise<RarestWords> {
  const holding = new Uint32Array(encoded.length);
  const lists = new Map<OpenSegment, WordLists>();
  await Promise.all(
    index.segments.map(async (segment) => {
      const found: WordLists = {
        documents: new Uint32Array(encoded.length),
        offsets: new Uint32Array(encoded.length),
        bytes: new Uint32Array(encoded.length),
      };
      lists.set(segment, found);
      await segment.findEach(encoded, (word, { documents, offset, bytes }) => {
        found.documents[word] = documents;
        found.offsets[word] = offset;
        found.bytes[word] = bytes;
        holding[word] = (holding[word] ?? 0) + documents;
      });
    }),
  );
  const rarities = Float64Array.from(holding, (papers) =>
    papers === 0 ? 0 : rarity(index.size, papers),
  );
  return {
    questions: titles.map((words) => askAboutTitle(words, rarities)),
    lists,
  };
}
