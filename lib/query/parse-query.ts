import { foldCase, words } from '../text/tokens';
import { signedName } from '../text/signed-names';
import { FIELDS } from './fields';
import { PIECE } from './pieces';
import type { Query } from './query';

/** Not meant as fields: what stands before an identifier, or begins an address. */
const LABELS = new Set(['arxiv', 'doi', 'http', 'https']);
/** A longer query is none that someone types. */
const LONGEST = 500;

/**
 * Reads a query: words, "a phrase", -word, and fields such as author:, year:2023..2025,
 * site:, list:, tag:, is:, has:, added:7d, which combine and, with a minus, negate.
 * Never fails: what cannot be understood becomes a notice, and a field whose value is
 * still to be typed says nothing yet.
 */
export function parseQuery(text: string): Query {
  const query = emptyQuery();
  const asked = text.slice(0, LONGEST).replaceAll(/[“”„]/g, '"');
  let end = 0;
  for (const match of asked.matchAll(PIECE)) {
    const { not, field, quoted, plain } = match.groups ?? {};
    const isNot = not === '-';
    const value = quoted ?? plain;
    if (value === undefined || isUnfinished(match[0])) continue;
    if (field === undefined) addText(query, value, isNot, quoted !== undefined);
    else addField(query, match[0], field.toLowerCase(), value, isNot);
    end = match.index + match[0].length;
    if (field !== undefined || quoted !== undefined || isNot) end = 0;
  }
  query.words = query.words.filter((_, i) => !isOthers(query.words, i));
  // Nothing after it, not even a space: it may go on.
  const last = query.words.at(-1);
  if (last !== undefined && end === asked.length) last.isBeginning = true;
  return query;
}

/** One of the two words of "et al.", by which references leave authors out. */
function isOthers(all: Query['words'], at: number): boolean {
  const [before, word, next] = [-1, 0, 1].map((step) => all[at + step]?.word);
  return (word === 'et' && next === 'al') || (before === 'et' && word === 'al');
}

/** "author:" with its value still to come. */
function isUnfinished(piece: string): boolean {
  const name = /^-?([a-z]+):$/i.exec(piece)?.[1]?.toLowerCase();
  return name !== undefined && Object.hasOwn(FIELDS, name);
}

function addText(
  query: Query,
  text: string,
  isNot: boolean,
  isQuoted: boolean,
): void {
  const found = words(text);
  const name = isNot ? signedName(text) : undefined;
  const isPhrase = isQuoted && found.length > 1;
  if (name !== undefined) query.without.words.push(name);
  else if (isNot && isPhrase) query.without.phrases.push(found);
  else if (isNot && found.length > 1 && !isQuoted)
    // "-self-attention" is one thing to its writer.
    query.without.phrases.push(found);
  else if (isNot) query.without.words.push(...found);
  else {
    if (isPhrase) query.phrases.push(found);
    query.words.push(...found.map((word) => ({ word, isBeginning: false })));
  }
}

function addField(
  query: Query,
  text: string,
  field: string,
  value: string,
  isNot: boolean,
): void {
  const read = Object.hasOwn(FIELDS, field)
    ? FIELDS[field as keyof typeof FIELDS]
    : undefined;
  if (read === undefined) {
    if (!LABELS.has(field))
      query.notices.push({ kind: 'unknown-field', text, field });
    addText(query, `${field} ${value}`, isNot, false);
    return;
  }
  const folded = foldCase(value.trim());
  // At the end of a name capitals are initials, but not while the name is typed.
  const isOpen = text.includes('"') && !text.endsWith('"');
  const problem = read(query, folded, isNot, isOpen ? folded : value);
  if (problem !== undefined) query.notices.push({ ...problem, text, field });
}

function emptyQuery(): Query {
  return {
    words: [],
    phrases: [],
    without: { words: [], phrases: [] },
    authors: [],
    years: [],
    sites: [],
    lists: [],
    tags: [],
    states: [],
    holdings: [],
    added: [],
    notices: [],
  };
}
