import type { PaperId } from '../papers/paper';
import type { Query } from '../query/query';
import { spellings } from '../query/spellings';
import { fewestLackedFirst, hasAllWords } from './lacking';
import type { SeenOptions, SeenPaper, SeenSearch } from './seen-search';

/** A query as it was typed, and as it was read. */
interface AskedQuery {
  text: string;
  query: Query;
}

/** Papers that are read for another spelling: it must not cost much more than the words do. */
const MOST_READ = 100;

/**
 * What a query finds as it is typed, after what its other spellings find side by side
 * and, where that is little, before what else may be meant; where it finds fewer than
 * `enough` papers, last those that lack words of it. None twice.
 */
export async function searchSpelled(
  seen: Pick<SeenSearch, 'search'>,
  { text, query }: AskedQuery,
  limit: number,
  { signal, enough }: Pick<SeenOptions, 'signal' | 'enough'> = {},
): Promise<SeenPaper[]> {
  const { before, after } = spellings(text);
  const ask = (other: Query) =>
    seen.search(other, limit, { signal, most: MOST_READ });
  const found = await Promise.all([
    ...before.map(ask),
    seen.search(query, limit, { signal, enough }),
  ]);
  if (distinct(found.flat().filter(hasAllWords)).length < limit)
    found.push(...(await Promise.all(after.map(ask))));
  // Another spelling may have found what a paper seemed to lack.
  return distinct(fewestLackedFirst(found.flat())).slice(0, limit);
}

/** Each paper as it was found first. */
function distinct(found: readonly SeenPaper[]): SeenPaper[] {
  const first = new Map<PaperId, SeenPaper>();
  for (const it of found)
    if (!first.has(it.paper.id)) first.set(it.paper.id, it);
  return [...first.values()];
}

/** The ids of all that have every word of a query, in that order. */
export async function findSpelled(
  seen: Pick<SeenSearch, 'search' | 'find'>,
  { text, query }: AskedQuery,
  signal?: AbortSignal,
): Promise<PaperId[]> {
  const { before, after } = spellings(text);
  const ask = async (other: Query) => {
    const papers = await seen.search(other, Infinity, {
      signal,
      most: MOST_READ,
      enough: 0,
    });
    return papers.map(({ paper }) => paper.id);
  };
  const found = await Promise.all([
    ...before.map(ask),
    seen.find(query, signal),
    ...after.map(ask),
  ]);
  return [...new Set(found.flat())];
}
