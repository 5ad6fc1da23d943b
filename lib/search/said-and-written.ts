import { isIndexed } from '../index/indexed-stem';
import type { PaperId } from '../papers/paper';
import type { Query } from '../query/query';
import { savedHitsOf } from './index-answer';
import { fewestLackedFirst } from './lacking';
import type { SavedHit } from './library-search';
import type { Said } from './own-texts';
import type { SeenSearch } from './seen-search';

/**
 * Papers of which the reader has said some words of a query, where title, abstract and
 * authors have the others: of those of which the same is said so many, and where they are
 * not enough, those that lack some, last. A note "from Ana's talk" and an
 * abstract about diffusion answer "ana diffusion".
 */
export async function findSaidAndWritten(
  { ask }: Pick<SeenSearch, 'ask'>,
  { words }: Query,
  said: Said,
  most: { limit: number; enough: number },
): Promise<SavedHit[]> {
  const groups = Map.groupBy(said.keys(), (paper) =>
    [...(said.get(paper) ?? [])].toSorted().join(' '),
  );
  const found = await Promise.all(
    [...groups.values()].map((papers) =>
      written(papers, { ask, words, said, most }),
    ),
  );
  return fewestLackedFirst(found.flat());
}

/** Of papers of which the same words are said. */
async function written(
  papers: readonly PaperId[],
  {
    ask,
    words,
    said,
    most,
  }: {
    ask: SeenSearch['ask'];
    words: Query['words'];
    said: Said;
    most: { limit: number; enough: number };
  },
): Promise<SavedHit[]> {
  const its = said.get(papers[0] ?? 0);
  const rest = words.filter(({ word }) => its?.has(word) !== true);
  if (!rest.some(({ word }) => isIndexed(word)))
    return papers.map((id) => ({ id, matches: () => false }));
  const answer = await ask({
    words: rest,
    without: [],
    authors: [],
    years: [],
    only: new Set(papers),
    ...most,
  });
  return savedHitsOf(answer, rest);
}
