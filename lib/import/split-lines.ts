import type { Line } from './importer';

/**
 * Characters kept of a line. Every importer refuses far shorter texts, so what is
 * dropped here is always reported; a file without line breaks cannot fill the memory.
 */
export const LONGEST_LINE = 100_000;

/** CRLF, LF, CR and the line and paragraph separators of Unicode. */
const ENDING = /\r\n|[\n\r\u2028\u2029]/g;

/**
 * The lines of a text that comes in chunks, cut anywhere. Holds the lines of one
 * chunk at a time. Written as an iterator by hand: one promise per line instead of the
 * three of an async generator, which halves the time of a file of short lines.
 */
export function splitLines(chunks: AsyncIterable<string>): AsyncIterable<Line> {
  return {
    [Symbol.asyncIterator]() {
      const source = chunks[Symbol.asyncIterator]();
      const splitter = new LineSplitter();
      let lines: Line[] = [];
      let at = 0;
      let ended = false;

      async function refill(): Promise<IteratorResult<Line>> {
        for (;;) {
          const line = lines[at++];
          if (line) return { value: line, done: false };
          if (ended) return { value: undefined, done: true };
          const chunk = await source.next();
          ended = chunk.done === true;
          lines = chunk.done ? splitter.end() : splitter.push(chunk.value);
          at = 0;
        }
      }

      return {
        next() {
          const line = lines[at];
          if (!line) return refill();
          at += 1;
          return Promise.resolve({ value: line, done: false });
        },
        async return() {
          ended = true;
          lines = [];
          await source.return?.();
          return { value: undefined, done: true };
        },
      };
    },
  };
}

class LineSplitter {
  #number = 0;
  #begun = '';
  /** A CR at the end of a chunk may be half of a CRLF. */
  #endedInReturn = false;

  push(chunk: string): Line[] {
    const text =
      this.#endedInReturn && chunk.startsWith('\n') ? chunk.slice(1) : chunk;
    if (chunk !== '') this.#endedInReturn = chunk.endsWith('\r');
    const lines: Line[] = [];
    let from = 0;
    for (const ending of text.matchAll(ENDING)) {
      this.#extend(text.slice(from, ending.index));
      lines.push(this.#finish());
      from = ending.index + ending[0].length;
    }
    this.#extend(text.slice(from));
    return lines;
  }

  end(): Line[] {
    return this.#begun === '' ? [] : [this.#finish()];
  }

  #extend(text: string): void {
    if (this.#begun.length < LONGEST_LINE)
      this.#begun = (this.#begun + text).slice(0, LONGEST_LINE);
  }

  #finish(): Line {
    this.#number += 1;
    const line = { number: this.#number, text: this.#begun };
    this.#begun = '';
    return line;
  }
}
