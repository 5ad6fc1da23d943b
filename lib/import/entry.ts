import { LIMITS } from '../papers/limits';
import { joinIdentifiers } from '../papers/find-identifiers';
import { fitting, fittingIdentifiers } from '../papers/fitting';
import { identifierKeys, type Identifiers } from '../papers/identifiers';
import { isYear } from '../papers/paper-year';
import { stubTitle } from '../papers/stub';
import type {
  ImportProblem,
  Parsed,
  ParsedProblem,
  ProblemMessage,
  ReaderWords,
} from './importer';
import { quote } from './quote';
import { foldSpace, hasUnreadable } from './readable-text';

/** One record of a file, as its format gives it: nothing is folded, checked or cut yet. */
export interface RawEntry {
  line: number;
  title?: string | undefined;
  authors?: readonly string[] | undefined;
  /** A year, or a date that holds one. */
  year?: string | number | undefined;
  abstract?: string | undefined;
  /** Texts that may be an identifier or an address, the surest first. */
  identifiers?: readonly (string | undefined)[] | undefined;
  words?: ReaderWords | undefined;
  /** Shown where the record is refused and has no title. */
  text?: string | undefined;
}

/**
 * A record as exactly one entry or one reject, with the notices it deserves. A record
 * without a title that names a paper becomes a stub.
 */
export function* entryFrom(raw: RawEntry): Generator<Parsed> {
  const { line } = raw;
  const identifiers = joinIdentifiers(raw.identifiers ?? []);
  const title = realTitle(foldSpace(raw.title ?? ''), identifiers);
  const [key] = identifierKeys(fittingIdentifiers(identifiers));
  const shown = title || raw.text || key || '';
  if (title === '' && key === undefined)
    return yield reject('no_title', line, shown);
  if (hasUnreadable(title))
    return yield reject('unreadable_characters', line, shown);
  const abstract = foldSpace(raw.abstract ?? '').replace(
    /^abstract[:.] ?/i,
    '',
  );
  const year = yearOf(raw.year);
  const words = ownWords(raw.words);
  const draft = fitting({
    title: title === '' ? stubTitle(identifiers) : title,
    identifiers,
    authors: authorsOf(raw.authors ?? []),
    ...(title === '' && { stub: true as const }),
    ...(year !== undefined && { year }),
    ...(abstract !== '' && { abstract }),
  });
  yield { type: 'entry', line, draft, ...(words && { words }) };
  if (title.length > LIMITS.title) yield notice('title_too_long', line, title);
  if (abstract.length > LIMITS.abstract)
    yield notice('abstract_too_long', line, title);
  if (hasUnreadable(abstract) || draft.authors.some(hasUnreadable))
    yield notice('unreadable_characters', line, title);
  if (isCut(raw.words, words)) yield notice('words_too_long', line, shown);
}

/** A title that only repeats an identifier is what a stub was exported with. */
function realTitle(title: string, identifiers: Identifiers): string {
  const { arxiv, doi, openreview } = identifiers;
  const names = [
    arxiv !== undefined && stubTitle({ arxiv }),
    doi !== undefined && stubTitle({ doi }),
    openreview !== undefined && stubTitle({ openreview }),
  ];
  return names.includes(title) ? '' : title;
}

/** A part of a file that is left out. */
export function reject(
  message: ProblemMessage,
  line: number,
  text = '',
): ParsedProblem {
  return problem({ severity: 'reject', message, line, text: quote(text) });
}

/** A part of a file that goes in incomplete. */
export function notice(
  message: ProblemMessage,
  line: number,
  text = '',
): ParsedProblem {
  return problem({ severity: 'notice', message, line, text: quote(text) });
}

function problem(it: ImportProblem): ParsedProblem {
  return { type: 'problem', problem: it };
}

/** DBLP numbers people of one name: "Wei Wang 0001". */
const NUMBERED = / 0\d{3}$/;

function authorsOf(names: readonly string[]): string[] {
  return names
    .map((name) => foldSpace(name).replace(NUMBERED, ''))
    .filter(
      (name) =>
        name !== '' && !/^(?:others|et al\.?|\u2026|\.{3})$/i.test(name),
    );
}

/** A year alone may be any; within a date or other words only one of printed works counts. */
function yearOf(value: string | number | undefined): number | undefined {
  const alone = /^\s*\d{4}\s*$/.test(String(value ?? '')) && Number(value);
  if (isYear(alone)) return alone;
  const found = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/.exec(String(value ?? ''));
  return found ? Number(found[0]) : undefined;
}

/** What of the reader's words is there and fits; undefined where there are none. */
function ownWords(words: ReaderWords | undefined): ReaderWords | undefined {
  const note = words?.note?.trim() ?? '';
  const tags = namesOf(words?.tags, LIMITS.tag);
  const keywords = namesOf(words?.keywords, LIMITS.tag);
  const lists = namesOf(words?.lists, LIMITS.listName);
  const kept = {
    ...(note !== '' && { note: note.slice(0, LIMITS.note) }),
    ...(tags.length > 0 && { tags }),
    ...(keywords.length > 0 && { keywords }),
    ...(lists.length > 0 && { lists }),
  };
  return Object.keys(kept).length > 0 ? kept : undefined;
}

/** Whether something that the reader wrote is not among what is kept of it. */
function isCut(
  { note = '', tags, lists }: ReaderWords = {},
  kept: ReaderWords = {},
): boolean {
  const isShort = (names?: readonly string[], those: readonly string[] = []) =>
    new Set(names?.map(foldSpace).filter(Boolean)).size > those.length;
  return (
    note.trim().length > LIMITS.note ||
    isShort(tags, kept.tags) ||
    isShort(lists, kept.lists)
  );
}

function namesOf(
  names: readonly string[] | undefined,
  longest: number,
): string[] {
  return [...new Set(names?.map(foldSpace))]
    .filter((name) => name !== '' && name.length <= longest)
    .slice(0, LIMITS.words);
}
