/** `-field:"value"`, `-"phrase"`, `-word`; an open quotation mark ends with the query. */
export const PIECE =
  /(?<not>-)?(?:(?<field>[a-z]+):)?(?:"(?<quoted>[^"]*)(?:"|$)|(?<plain>[^\s"]+))/giu;

/** One part of a query, as it is written. */
export interface QueryPiece {
  text: string;
  /** Where it begins and ends in the query, as offsets of UTF-16 units. */
  from: number;
  to: number;
  /** It narrows what words find: a field with its value, a phrase, what must not be. */
  isFilter: boolean;
}

/** The parts of a query, in order. */
export function queryPieces(query: string): QueryPiece[] {
  return [...query.replaceAll(/[“”„]/g, '"').matchAll(PIECE)].map((match) => {
    const { not, field, quoted, plain = '' } = match.groups ?? {};
    const hasValue = quoted !== undefined || plain !== '';
    return {
      text: match[0],
      from: match.index,
      to: match.index + match[0].length,
      isFilter:
        hasValue &&
        (field !== undefined || quoted !== undefined || not !== undefined) &&
        !match[0].endsWith(':'),
    };
  });
}

/** A query without one of its parts, and without the gap it leaves. */
export function withoutPiece(query: string, { from, to }: QueryPiece): string {
  return `${query.slice(0, from).trimEnd()} ${query.slice(to).trimStart()}`.trim();
}
