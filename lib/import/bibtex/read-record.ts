import {
  parse,
  type Creator,
  type Library,
  type Options,
} from '@retorquere/bibtex-parser';
import { LIMITS } from '../../papers/limits';
import { escapeMoney, MATH } from '../../papers/math-spans';
import { readableTitle } from '../../papers/readable-title';
import {
  cellNames,
  givenFirst,
  inSaidOrder,
  joinedNames,
} from '../author-names';
import { withPlainNames } from './extended-names';
import { withoutMarkup } from '../plain-text';
import { readNote } from './read-note';

/** Fields as text on one line, notes on several, and who wrote the work. */
export interface BibtexFields {
  authors: string[];
  /** By lower-case name; TeX has become the letters it stands for. */
  text: Readonly<Record<string, string>>;
}

/** Fields whose TeX is read; of all others only the braces go. */
const READ = [
  'title',
  'subtitle',
  'abstract',
  'author',
  'editor',
  'keywords',
] as const;
/** Semicolons, or more commas than one name has. */
const UNJOINED = /;|,.*,.*,/;
/** What the reader wrote. */
const NOTES = /^(?:annote|annotation|comment(?:-.+)?)$/;
/** The parser sorts keywords and leaves their TeX: they are read as a text. */
const KEYWORDS_AS = 'note';
/** What may be TeX; signs that only stand behind a backslash so as to be themselves are none. */
const TEX = /[\\$~^_]|``|''|--/;
const ESCAPED = /\\[%&_#$]/g;
/**
 * Characters of a field that are read as TeX, which takes some 20 µs for one. A longer
 * title or abstract is cut anyway, and stays as it stands.
 */
const LONGEST_TEX = 2 * LIMITS.abstract;
const OPTIONS: Options = {
  // Titles stay as they were written.
  english: false,
  sentenceCase: false,
  caseProtection: false,
  unsupported: 'ignore',
  applyCrossRef: false,
};

/**
 * Fields as plain text. Never throws: what is no TeX is taken as it stands. Reading
 * TeX takes many times as long as finding fields, so only what has some is read so.
 */
export function readFields(source: ReadonlyMap<string, string>): BibtexFields {
  const fields = Object.fromEntries(source);
  for (const name of ['author', 'editor'] as const) {
    const names = fields[name];
    if (names !== undefined) fields[name] = withPlainNames(names);
  }
  const cooked = cook(fields);
  const text: Record<string, string> = {};
  for (const [name, value] of source) text[name] = textOf(name, value, cooked);
  return { authors: authorsOf(fields, cooked), text };
}

type Cooked = Library['entries'][number]['fields'];

/** The fields that have TeX in them, read. */
function cook(fields: Readonly<Record<string, string>>): Cooked {
  const written = READ.flatMap((name) => {
    const value = fields[name];
    return value !== undefined && isTex(name, value)
      ? `${name === 'keywords' ? KEYWORDS_AS : name} = {${forTex(value)}}`
      : [];
  });
  if (written.length === 0) return {};
  // One that cannot be read spoils the others only when they are read together.
  const together = attempt(`@misc{k, ${written.join(', ')}}`, OPTIONS);
  if (together?.errors.length === 0) return together.entries[0]?.fields ?? {};
  return Object.assign(
    {},
    ...written.map(
      (one) => attempt(`@misc{k, ${one}}`, OPTIONS)?.entries[0]?.fields,
    ),
  ) as Cooked;
}

function isRead(name: string): name is (typeof READ)[number] {
  return (READ as readonly string[]).includes(name);
}

function isTex(name: (typeof READ)[number], value: string): boolean {
  const isNames = name === 'author' || name === 'editor';
  return (
    value.length <= LONGEST_TEX &&
    // Braces keep what is one name together; elsewhere they say nothing.
    ((isNames && value.includes('{')) || TEX.test(value.replace(ESCAPED, '')))
  );
}

function textOf(name: string, value: string, cooked: Cooked): string {
  if (NOTES.test(name)) return readNote(value);
  if (name === KEYWORDS_AS) return unbraced(value);
  const read = cooked[name === 'keywords' ? KEYWORDS_AS : name] as unknown;
  if (typeof read === 'string')
    return withoutMarkup(composed(withLessThan(read, value)));
  const plain = unbraced(value);
  return isRead(name) ? withoutMarkup(plain) : plain;
}

function authorsOf(
  fields: Readonly<Record<string, string>>,
  cooked: Cooked,
): string[] {
  const name = fields['author'] === undefined ? 'editor' : 'author';
  const read = cooked[name];
  if (Array.isArray(read)) return read.map(nameOf);
  const names = joinedNames(fields[name] ?? '');
  const [only = ''] = names;
  // Some put no "and" between names, but what parts them elsewhere.
  if (names.length === 1 && UNJOINED.test(only))
    return cellNames(unbraced(only));
  return names.map((one) => givenFirst(unbraced(one)));
}

function nameOf(creator: Creator): string {
  const {
    name,
    firstName = '',
    prefix = '',
    lastName = '',
    suffix = '',
  } = creator;
  return withoutMarkup(
    composed(name ?? inSaidOrder(firstName, prefix, lastName, suffix)),
  ).replace(/[{}]/g, '');
}

/** "%" is a comment to TeX, and "$5" opens a formula, but not to all who export without escaping them. */
function forTex(value: string): string {
  return withReadMath(escapeMoney(value)).replace(
    /(?<!\\)[%#&]/g,
    String.raw`\$&`,
  );
}

/**
 * Formulas as people read them, if nothing of TeX is left in them: the parser drops the
 * functions and many accents ("n \\log n" is "nn") and all blanks.
 */
function withReadMath(value: string): string {
  return value.replace(MATH, (formula) => {
    const read = readableTitle(formula);
    return /[\\$^_~{}]/.test(read) ? formula : read;
  });
}

function unbraced(value: string): string {
  return value
    .replace(/\\([%&$#_{}])/g, '$1')
    .replace(/(?<!\\)[{}]/g, '')
    .trim();
}

/** In TeX's oldest fonts "<" is "¡"; who writes BibTeX by program means "<". */
function withLessThan(read: string, written: string): string {
  return /[!?]`|[¡¿]/.test(written)
    ? read
    : read.replaceAll('¡', '<').replaceAll('¿', '>');
}

/** TeX puts accents on an i without its dot. */
function composed(text: string): string {
  return text
    .replace(/ı(?=[\u0300-\u036f])/g, 'i')
    .replace(/ȷ(?=[\u0300-\u036f])/g, 'j');
}

function attempt(text: string, options: Options): Library | undefined {
  try {
    return parse(text, options);
  } catch {
    return undefined;
  }
}
