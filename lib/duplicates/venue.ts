import { foldCase } from '../text/tokens';

/** What kind of publication a venue's name tells of. */
export type VenueKind = 'journal' | 'meeting' | 'report';

/** Where a record says it was published, made ready to be compared. */
export interface Venue {
  /** Words that tell one venue from another, folded. */
  words: readonly string[];
  kind: VenueKind | undefined;
  /** A series known by an acronym, and whether it is its journal: "sigmod meeting". */
  series: string | undefined;
}

const LONGEST = 300;
const JOURNAL =
  /^(?:j|jnl|journal|journals|revista|revue|trans|transactions|rec|record|letters|magazine|review|reviews|annals|archives|bulletin|quarterly|acta)$/;
const MEETING =
  /^(?:conf|conference|proc|proceedings|symp|sympos|symposium|workshop|workshops|meeting|congress|colloquium|convention)$/;
const REPORT =
  /^(?:report|tech|tr|thesis|dissertation|dissertations|phd|preprint|manuscript|unpublished|corr|arxiv|memo)$/;
/** Words of many venues' names. */
const COMMON = new Set(
  'a acm an and annual at by de der des die du et for hellip ieee im in int international intl la le magazine national no of on pages pp the to und vol volume series st nd rd th press society univ university'.split(
    ' ',
  ),
);
/** Series of computer science by their full names, where the acronym is more usual. */
const SERIES: readonly [name: string, acronym: string][] = [
  ['management of data', 'sigmod'],
  ['very large data bases', 'vldb'],
  ['very large databases', 'vldb'],
  ['principles of database systems', 'pods'],
  ['knowledge discovery and data mining', 'kdd'],
  ['information and knowledge management', 'cikm'],
  ['conference on data engineering', 'icde'],
  ['extending database technology', 'edbt'],
  ['research and development in information retrieval', 'sigir'],
  ['theory of computing', 'stoc'],
  ['foundations of computer science', 'focs'],
  ['computational learning theory', 'colt'],
  ['neural information processing systems', 'nips'],
  ['conference on learning representations', 'iclr'],
  ['conference on machine learning', 'icml'],
  ['association for computational linguistics', 'acl'],
  ['empirical methods in natural language processing', 'emnlp'],
  ['computer vision and pattern recognition', 'cvpr'],
];
const ACRONYMS = new Set(SERIES.map(([, acronym]) => acronym));

/** The venue of a name, undefined where nothing in it tells one from another. */
export function parseVenue(name: string): Venue | undefined {
  const text = foldCase(name.slice(0, LONGEST))
    .replace(/&\s*(?:hellip|amp|raquo|quot)\s*;/g, ' ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  const found = text.split(' ').filter((word) => /^\p{L}{1,40}$/u.test(word));
  const kind = kindOf(found);
  const words = found.filter(
    (word) =>
      word.length > 1 &&
      !COMMON.has(word) &&
      !JOURNAL_ONLY.test(word) &&
      !MEETING.test(word),
  );
  for (const [phrase, acronym] of SERIES)
    if (text.includes(phrase)) words.push(acronym);
  const acronym = words.find((word) => ACRONYMS.has(word));
  const series =
    acronym === undefined
      ? undefined
      : `${acronym} ${kind === 'journal' ? 'journal' : 'meeting'}`;
  return words.length === 0 && kind === undefined
    ? undefined
    : { words: [...new Set(words)], kind, series };
}

/** "Record" and "letters" tell journals of one society apart, "journal" does not. */
const JOURNAL_ONLY = /^(?:jnl|journal|journals|trans|transactions)$/;

function kindOf(words: readonly string[]): VenueKind | undefined {
  if (words.some((word) => REPORT.test(word))) return 'report';
  if (words.some((word) => MEETING.test(word))) return 'meeting';
  return words.some((word) => JOURNAL.test(word)) ? 'journal' : undefined;
}

/** How far two venues' names agree. Shares are 0 to 1. */
export interface VenueLikeness {
  /** Of the shorter name's words, those that the other has … */
  contained: number;
  /** … and of the longer name's. */
  whole: number;
}

/**
 * How far two venues' names agree, be it abbreviated ("syst" for "systems") or as an
 * acronym ("vldb" for "very large data bases"). Undefined where a name has no telling word.
 */
export function venueLikeness(a: Venue, b: Venue): VenueLikeness | undefined {
  const [fewer, more] = [a.words.length, b.words.length].sort((x, y) => x - y);
  if (!fewer || !more) return undefined;
  // "Zhongguo Zhenjiu" and "Zhongguo zhen jiu".
  if (a.words.join('') === b.words.join('')) return { contained: 1, whole: 1 };
  const shared = Math.min(
    agreeing(a.words, b.words),
    agreeing(b.words, a.words),
  );
  const byAcronym = Math.max(acronymIn(a, b), acronymIn(b, a));
  return {
    contained: Math.max(byAcronym, shared / fewer),
    whole: Math.max(byAcronym, shared / more),
  };
}

function agreeing(words: readonly string[], others: readonly string[]): number {
  return words.filter((word) =>
    others.some((other) => isAbbreviation(word, other)),
  ).length;
}

function isAbbreviation(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 3) return short === long;
  return long.startsWith(short) || isContraction(short, long);
}

/** "dtsch" of "deutsche": some letters of it, in order, from the first on. */
function isContraction(short: string, long: string): boolean {
  if (short[0] !== long[0] || short.length < 4) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
}

/** 1 where one of the words is made of the first letters of the other's. */
function acronymIn({ words }: Venue, other: Venue): number {
  const letters = other.words.map(([letter]) => letter).join('');
  return words.some((word) => word.length >= 3 && letters.includes(word))
    ? 1
    : 0;
}
