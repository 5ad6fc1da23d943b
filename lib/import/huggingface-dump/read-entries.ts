import type { ImportProblem, Parsed, ProblemMessage } from '../importer';
import { LIMITS } from '../../messaging/limits';
import { quote } from '../quote';
import { endsText, isProse, isTitleLike, isWholeAbstract } from './line-shape';

/** A line that says something, with what stands around it. */
export interface TextLine {
  number: number;
  text: string;
  /** Blank lines stand before it. */
  isApart: boolean;
  /** The next such line; undefined at the end. */
  next: { text: string; isApart: boolean } | undefined;
}

/** An entry that is being read. */
interface Open {
  line: number;
  title: string;
  abstract: string[];
}

const UNREADABLE = /[\u0000-\u0008\u000e-\u001f\ufffd]/;

/**
 * Entries of a dump: title, blank, abstract, blank, … . Tells titles from abstracts by
 * position first and by shape where blank lines are missing, doubled, or inside an
 * abstract. Every line ends up in an entry, in the header or in a problem.
 */
export function createEntryReader() {
  let open: Open | undefined;

  function* read(line: TextLine): Generator<Parsed> {
    if (open === undefined) {
      if (!isProse(line.text)) open = opened(line);
      else
        yield problem(
          'reject',
          'abstract_without_title',
          line.number,
          line.text,
        );
      return;
    }
    if (startsEntry(open, line)) {
      yield* close();
      open = opened(line);
    } else open.abstract.push(line.text);
  }

  function* close(isEnd = false): Generator<Parsed> {
    if (open !== undefined) yield* finish(open, isEnd);
    open = undefined;
  }

  return { read, close };
}

/** Whether a line is the title of the next entry, and no more of this one. */
function startsEntry(entry: Open, { text, isApart, next }: TextLine): boolean {
  if (!isTitleLike(text)) return false;
  const before = entry.abstract.at(-1);
  // A line of a wrapped abstract may look like anything; what follows a title does not.
  const isFollowed =
    next !== undefined && (next.isApart || isWholeAbstract(next.text));
  // An abstract that is one short line without a full stop is none, unless the file was cut there.
  if (before === undefined) return isApart && isFollowed;
  if (isApart || isWholeAbstract(before)) return true;
  // In a wrapped abstract the last line has a full stop, and a title has not.
  return endsText(before) && /^["'(]?[\p{Lu}\p{N}]/u.test(text) && isFollowed;
}

function* finish(entry: Open, isEnd: boolean): Generator<Parsed> {
  const { line, title } = entry;
  const abstract = entry.abstract.join(' ');
  if (UNREADABLE.test(title)) {
    yield problem('reject', 'unreadable_characters', line, title);
    return;
  }
  const kept = abstract.slice(0, LIMITS.abstract);
  yield {
    type: 'entry',
    line,
    draft: {
      title,
      identifiers: {},
      authors: [],
      ...(kept !== '' && { abstract: kept }),
    },
  };
  if (UNREADABLE.test(abstract))
    yield problem('notice', 'unreadable_characters', line, abstract);
  if (abstract.length > kept.length)
    yield problem('notice', 'abstract_too_long', line, title);
  if (isEnd && abstract !== '' && !endsText(abstract))
    yield problem('notice', 'truncated', line, title);
  else if (abstract === '') yield problem('notice', 'no_abstract', line, title);
}

function opened({ number, text }: TextLine): Open {
  return { line: number, title: text, abstract: [] };
}

function problem(
  severity: ImportProblem['severity'],
  message: ProblemMessage,
  line: number,
  text: string,
): Parsed {
  return {
    type: 'problem',
    problem: { severity, message, line, text: quote(text) },
  };
}
