import type { FeedHeader, Line } from '../importer';
import { isUnmistakable, readHeaderLine } from './header-line';
import type { HeaderLine } from './header-line';

/** A line that is not blank, and whether a blank one stands before it. */
export interface TextLine extends Line {
  /** White space folded. */
  text: string;
  afterGap: boolean;
}

/** What stands in a dump: its head, and everything else. */
export type Part =
  { type: 'header'; header: FeedHeader } | { type: 'text'; line: TextLine };

interface Candidate {
  line: TextLine;
  header: HeaderLine;
}

/** A head has six lines; a longer run is several, and cannot be held back for ever. */
const LONGEST_RUN = 6;

/**
 * Tells heads from papers. A run of lines that look like a head is one at the
 * beginning, where it has an unmistakable line, or where blank lines stand around it;
 * else it is text (a wrapped abstract may have a line that says only "new").
 */
export class HeaderFinder {
  #run: Candidate[] = [];
  #begun = false;

  push(line: TextLine): Part[] {
    const header = readHeaderLine(line.text);
    if (!header) return [...this.#close(line.afterGap), this.#text(line)];
    const parts =
      this.#run.length >= LONGEST_RUN || this.#has(header.kind)
        ? this.#close(true)
        : [];
    this.#run.push({ line, header });
    return parts;
  }

  end(): Part[] {
    return this.#close(true);
  }

  #has(kind: HeaderLine['kind']): boolean {
    return this.#run.some(({ header }) => header.kind === kind);
  }

  #text(line: TextLine): Part {
    this.#begun = true;
    return { type: 'text', line };
  }

  #close(gapAfter: boolean): Part[] {
    const run = this.#run;
    this.#run = [];
    const [first] = run;
    if (!first) return [];
    const isHead =
      !this.#begun ||
      run.some(({ header }) => isUnmistakable(header)) ||
      (first.line.afterGap && gapAfter);
    if (!isHead) return run.map(({ line }) => this.#text(line));
    // "new" or "Subscribe" alone, amid the papers, is page furniture and begins nothing.
    if (this.#begun && run.every(({ header }) => isFurniture(header)))
      return [];
    this.#begun = true;
    return [{ type: 'header', header: feedHeader(run) }];
  }
}

function isFurniture({ kind }: HeaderLine): boolean {
  return kind === 'new' || kind === 'subscribe';
}

/** What the lines of a head say together; "Daily Papers" where they do not name it. */
function feedHeader(run: readonly Candidate[]): FeedHeader {
  const feed: FeedHeader = { name: 'Daily Papers' };
  for (const { header } of run) {
    if (header.kind === 'curator') feed.curator = header.curator;
    if (header.kind === 'edition') feed.edition = header.edition;
  }
  return feed;
}
