import type { ImportProblem, Parsed } from '../../import/importer';
import { LIMITS } from '../../papers/limits';
import type { EntryWords } from '../../messaging/protocol';
import type { PaperDraft } from '../../papers/paper';

/** Entries sent in one message. Measured: half as many at a time take a tenth longer. */
const MOST_ENTRIES = 2_000;
/** Characters sent in one message, about: a browser refuses 64 MB. */
const MOST_CHARACTERS = 8_000_000;
/** The first are few, so that a reader soon sees that it goes on. */
const MOST_AT_FIRST = 100;

type ParsedEntry = Extract<Parsed, { type: 'entry' }>;

/** What goes into a feed's next message: its entries, in file order, and what is wrong between them. */
export class GrowingChunk {
  /** Entries of the feed that were sent before. */
  readonly from: number;
  readonly entries: PaperDraft[] = [];
  /** Where in the file each entry begins. */
  readonly lines: number[] = [];
  readonly words: EntryWords[] = [];
  readonly problems: ImportProblem[] = [];
  #characters = 0;

  constructor(from: number) {
    this.from = from;
  }

  get isEmpty(): boolean {
    return this.entries.length + this.problems.length === 0;
  }

  get isFull(): boolean {
    return (
      this.entries.length >= (this.from === 0 ? MOST_AT_FIRST : MOST_ENTRIES) ||
      this.#characters > MOST_CHARACTERS
    );
  }

  /** `words` are those of the entry's that are to be kept. */
  addEntry(
    entry: ParsedEntry,
    words: Omit<EntryWords, 'entry'> | undefined,
  ): void {
    if (words) this.words.push({ entry: this.entries.length, ...words });
    this.entries.push(entry.draft);
    this.lines.push(entry.line);
    this.#characters += lengthOf(entry);
  }

  /** A feed remembers no more than some, and a message has room for no more. */
  addProblem(problem: ImportProblem): void {
    if (this.problems.length < LIMITS.problems) this.problems.push(problem);
  }
}

/** The characters of what may be long in an entry: a collaboration has thousands of authors. */
function lengthOf({ draft, words }: ParsedEntry): number {
  const { abstract = '', authors } = draft;
  const { note = '' } = words ?? {};
  return authors.reduce(
    (sum, { length }) => sum + length,
    abstract.length + note.length,
  );
}
