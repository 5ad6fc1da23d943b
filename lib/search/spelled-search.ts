import type { PaperId } from '../papers/paper';
import type { Query } from '../query/query';
import { spellings } from '../query/spellings';
import type { SeenPaper, SeenSearch } from './seen-search';

/** A query as it was typed, and as it was read. */
interface AskedQuery {
  text: string;
  query: Query;
}

/** Papers that are read for another spelling: it must not cost much more than the words do. */
const MOST_READ = 100;

/**
 * What a query finds as it is typed, after what its other spellings find side by side
 * and, where that is little, before what else may be meant. None twice.
 */
export async function searchSpelled(
  seen: Pick<SeenSearch, 'search'>,
  { text, query }: AskedQuery,
  limit: number,
  signal?: AbortSignal,
): Promise<SeenPaper[]> {
  const { before, after } = spellings(text);
  const ask = (other: Query) => seen.search(other, limit, signal, MOST_READ);
  const [typed, ...better] = await Promise.all([
    seen.search(query, limit, signal),
    ...before.map(ask),
  ]);
  const found = new Map<PaperId, SeenPaper>();
  const take = (papers: readonly SeenPaper[]) => {
    for (const it of papers)
      if (!found.has(it.paper.id)) found.set(it.paper.id, it);
  };
  better.forEach(take);
  take(typed);
  if (found.size < limit) (await Promise.all(after.map(ask))).forEach(take);
  return [...found.values()].slice(0, limit);
}

/** The ids of all that a query finds, in that order. */
export async function findSpelled(
  seen: Pick<SeenSearch, 'search' | 'find'>,
  { text, query }: AskedQuery,
  signal?: AbortSignal,
): Promise<PaperId[]> {
  const { before, after } = spellings(text);
  const ask = async (other: Query) => {
    const papers = await seen.search(other, Infinity, signal, MOST_READ);
    return papers.map(({ paper }) => paper.id);
  };
  const found = await Promise.all([
    ...before.map(ask),
    seen.find(query, signal),
    ...after.map(ask),
  ]);
  return [...new Set(found.flat())];
}
