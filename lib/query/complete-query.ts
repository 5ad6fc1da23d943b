import { foldCase } from '../text/tokens';
import { FIELDS } from './fields';
import { queryPieces } from './pieces';
import { HOLDINGS, STATES } from './query';

/** Names that the reader's own library and its sites have. */
export interface KnownNames {
  lists: readonly string[];
  tags: readonly string[];
  sites: readonly string[];
}

/** As many as can be read at a glance. */
const MOST = 8;

/**
 * Whole queries that what is typed may become: the last part of it goes on as a field,
 * or as a value that the field can have. None while words are typed.
 */
export function completeQuery(query: string, known: KnownNames): string[] {
  const last = queryPieces(query).at(-1);
  if (last?.to !== query.length) return [];
  const [, not = '', field, typed = ''] =
    /^(-?)(?:([a-z]+):)?"?([^"]*)$/i.exec(last.text) ?? [];
  const before = query.slice(0, last.from) + not;
  if (field === undefined) {
    // One letter begins too many words that are no field.
    if (typed.length < 2) return [];
    return Object.keys(FIELDS)
      .filter((name) => name.startsWith(typed.toLowerCase()))
      .map((name) => `${before}${name}:`);
  }
  return valuesOf(field.toLowerCase(), known)
    .filter((value) => foldCase(value).startsWith(foldCase(typed)))
    .slice(0, MOST)
    .map((value) => `${before}${field}:${quoted(value)} `);
}

function valuesOf(field: string, known: KnownNames): readonly string[] {
  switch (field) {
    case 'is':
      return STATES;
    case 'has':
      return HOLDINGS;
    case 'list':
      return known.lists;
    case 'tag':
      return known.tags;
    case 'site':
      return known.sites;
    case 'added':
      return ['1d', '7d', '1m', '1y'];
    default:
      return [];
  }
}

function quoted(value: string): string {
  return /[\s"]/.test(value) ? `"${value.replaceAll('"', '')}"` : value;
}
