import type { Query } from './query';

/** Nothing is asked yet, or nothing that is understood: whoever searches finds nothing. */
export function asksNothing(query: Query): boolean {
  return query.words.length === 0 && isPlain(query);
}

/** Only words, and all of them wanted. */
export function isPlain({ without, ...query }: Query): boolean {
  return [
    without.words,
    without.phrases,
    query.phrases,
    query.authors,
    query.years,
    query.sites,
    query.lists,
    query.tags,
    query.states,
    query.holdings,
    query.added,
  ].every(({ length }) => length === 0);
}
