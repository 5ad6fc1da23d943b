import MiniSearch from 'minisearch';
import { words as wordsOf } from '../text/tokens';
import type { PaperId } from '../papers/paper';
import type { Query } from '../query/query';
import type { Database } from '../store/open';
import { getPapers } from '../store/papers';
import { forgivingMatch, forgivingWords } from './forgiving';
import { savedHitsOf } from './index-answer';
import type { LibraryIndex, SavedHit } from './library-search';
import type { OwnWords } from './own-words';
import type { SeenSearch } from './seen-search';

/** Papers asked of the index: more than anyone looks through. */
const MOST_ASKED = 200;
/** A shorter beginning is that of too many surnames. */
const SHORTEST_NAME = 3;

/**
 * A library of thousands: titles and authors are asked of the index of everything, which
 * is on disk; in memory are only notes and the names of lists and tags.
 */
export function indexLargeLibrary(
  db: Database,
  own: OwnWords,
  { ask }: Pick<SeenSearch, 'ask'>,
): LibraryIndex {
  const only = new Set(own.papers);
  const papersNamed = indexNames(own);
  const nothing = { without: [], authors: [], years: [], limit: MOST_ASKED };

  /** By what papers say, among some of them. */
  const byText = async (
    words: Query['words'],
    among: ReadonlySet<PaperId>,
    needsAll: boolean,
  ): Promise<SavedHit[]> => {
    if (among.size === 0) return [];
    const enough = needsAll ? 0 : 1;
    const answer = await ask({ ...nothing, words, only: among, enough });
    return savedHitsOf(answer, words);
  };

  /** One word is a surname, and the others stand in the names or the title as well. */
  const byAuthor = async (words: Query['words']): Promise<SavedHit[]> => {
    const found = await Promise.all(
      words.map(async ({ word: name }, at) => {
        if (name.length < SHORTEST_NAME) return [];
        const { papers } = await ask({
          ...nothing,
          words: [],
          authors: [{ name, isNot: false }],
          only,
        });
        const read = await getPapers(
          db,
          papers.map(({ paper }) => paper),
        );
        const others = words.filter((_, i) => i !== at);
        return read.flatMap((paper) => {
          if (paper === undefined) return [];
          const text = wordsOf(`${paper.authors.join(' ')} ${paper.title}`);
          return others.every(({ word }) =>
            text.some((it) => it.startsWith(word)),
          )
            ? [{ id: paper.id, matches: () => false }]
            : [];
        });
      }),
    );
    return found.flat();
  };

  /** Some words are of notes, lists or tags, and the others of the papers that bear these. */
  const byNames = async (words: Query['words']): Promise<SavedHit[]> => {
    const named = words.map((word) => papersNamed([word]));
    const rest = words.filter((_, i) => named[i]?.size === 0);
    const [first, ...others] = named.filter(({ size }) => size > 0);
    if (first === undefined) return [];
    const among = new Set(
      [...first].filter((id) => others.every((set) => set.has(id))),
    );
    return rest.length > 0
      ? byText(rest, among, true)
      : [...among].map((id) => ({ id, matches: () => false }));
  };

  return {
    async search({ words }, combineWith) {
      const needsAll = combineWith === 'AND';
      const found = await Promise.all([
        byText(words, only, needsAll),
        byNames(words),
        byAuthor(words),
      ]);
      const hits = new Map<PaperId, SavedHit>();
      for (const hit of found.flat())
        if (!hits.has(hit.id)) hits.set(hit.id, hit);
      return [...hits.values()];
    },
  };
}

/** Finds papers by a word of their notes, or of their lists' and tags' names. */
function indexNames(
  own: OwnWords,
): (words: Query['words']) => ReadonlySet<PaperId> {
  const bearers = new Map<string, PaperId[]>();
  for (const [paper, names] of [...own.lists, ...own.tags])
    for (const name of names) {
      const papers = bearers.get(name);
      if (papers) papers.push(paper);
      else bearers.set(name, [paper]);
    }
  const texts = [
    ...[...bearers].map(([text, papers]) => ({ text, papers })),
    ...[...own.notes].map(([paper, text]) => ({ text, papers: [paper] })),
  ];
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    ...forgivingWords,
  });
  index.addAll(texts.map(({ text }, id) => ({ id, text })));
  return (words) =>
    new Set(
      index
        .search(words.map(({ word }) => word).join(' '), forgivingMatch(words))
        .flatMap(({ id }) => texts[id as number]?.papers ?? []),
    );
}
