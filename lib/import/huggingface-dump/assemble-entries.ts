import type { ImportProblem, Line, Parsed, ProblemMessage } from '../importer';
import { LIMITS } from '../../papers/limits';
import { quote } from '../quote';
import { hasUnreadable } from '../readable-text';
import { joinLines, joinWrapped } from './join-lines';
import type { LabelledLine } from './label-lines';
import { TruncationCheck } from './truncation';

/** Characters. A longer title is an abstract whose title is missing. */
const LONGEST_TITLE = 500;
/** Lines that one title may be wrapped over; a list of titles is longer. */
const MOST_TITLE_LINES = 8;

interface Draft {
  titles: LabelledLine[];
  abstract: Line[];
  /** Of the abstract so far. */
  length: number;
  overflowed: boolean;
  unreadable?: Line;
}

/** Makes papers of labelled lines, and says what is wrong with them. One per feed. */
export class EntryAssembler {
  #draft = emptyDraft();
  #truncation = new TruncationCheck();

  push(line: LabelledLine): Parsed[] {
    const parsed = this.#beginsEntry(line) ? this.#finish(false) : [];
    const draft = this.#draft;
    if (hasUnreadable(line.text)) draft.unreadable ??= line;
    if (line.label === 'title') draft.titles.push(line);
    else if (draft.length + line.text.length <= LIMITS.abstract) {
      draft.abstract.push(line);
      draft.length += line.text.length + 1;
    } else if (!draft.overflowed) {
      draft.overflowed = true;
      const text = line.text.slice(0, LIMITS.abstract - draft.length);
      draft.abstract.push({ ...line, text });
    }
    return parsed;
  }

  /** `isLast`: nothing comes after, so the last paper may be cut off. */
  end(isLast: boolean): Parsed[] {
    return this.#finish(isLast);
  }

  #beginsEntry({ label, afterGap }: LabelledLine): boolean {
    const { titles, abstract } = this.#draft;
    if (label !== 'title') return false;
    if (abstract.length > 0) return true;
    return titles.length > 0 && (afterGap || titles.length >= MOST_TITLE_LINES);
  }

  #finish(isLast: boolean): Parsed[] {
    const draft = this.#draft;
    this.#draft = emptyDraft();
    const [first] = draft.abstract;
    if (draft.titles.length === 0)
      return first ? [problem('reject', 'abstract_without_title', first)] : [];
    const titles = joinWrapped(draft.titles, draft.abstract);
    return titles.flatMap((title, i) =>
      i === titles.length - 1
        ? this.#entry(title, draft, isLast)
        : this.#entry(title, titleOnly(title, draft), false),
    );
  }

  #entry(title: Line, draft: Draft, isLast: boolean): Parsed[] {
    const read = joinLines(draft.abstract.map(({ text }) => text));
    const cut = isLast && this.#truncation.isCutInCharacter(read, draft);
    const abstract = cut ? read.replace(/\ufffd+$/, '').trimEnd() : read;
    if (!cut && draft.unreadable)
      return [problem('reject', 'unreadable_characters', draft.unreadable)];
    if (title.text.length > LONGEST_TITLE)
      return [problem('reject', 'abstract_without_title', title)];
    const parsed: Parsed[] = [
      {
        type: 'entry',
        line: title.number,
        draft: {
          title: title.text,
          identifiers: {},
          authors: [],
          ...(abstract === '' ? {} : { abstract }),
        },
      },
    ];
    if (abstract === '') parsed.push(problem('notice', 'no_abstract', title));
    else if (draft.overflowed)
      parsed.push(problem('notice', 'abstract_too_long', title));
    else if (cut || (isLast && this.#truncation.isCut(abstract)))
      parsed.push(problem('notice', 'truncated', title));
    this.#truncation.sawWhole(abstract);
    return parsed;
  }
}

function emptyDraft(): Draft {
  return { titles: [], abstract: [], length: 0, overflowed: false };
}

/** A title that another one follows at once has no abstract, and only its own faults. */
function titleOnly(title: Line, { unreadable }: Draft): Draft {
  return unreadable && hasUnreadable(title.text)
    ? { ...emptyDraft(), unreadable: title }
    : emptyDraft();
}

function problem(
  severity: ImportProblem['severity'],
  message: ProblemMessage,
  { number, text }: Line,
): Parsed {
  return {
    type: 'problem',
    problem: { severity, line: number, text: quote(text), message },
  };
}
