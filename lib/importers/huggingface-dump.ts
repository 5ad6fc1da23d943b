import { reject } from '../import/entry';
import { EntryAssembler } from '../import/huggingface-dump/assemble-entries';
import { HeaderFinder } from '../import/huggingface-dump/find-headers';
import type { Part } from '../import/huggingface-dump/find-headers';
import { LineLabeller } from '../import/huggingface-dump/label-lines';
import { sniffDump } from '../import/huggingface-dump/sniff';
import { defineImporter } from '../import/importer';
import type { FeedHeader, Parsed } from '../import/importer';
import { foldSpace } from '../import/readable-text';

/**
 * The text of Hugging Face's Daily Papers (https://huggingface.co/papers) as people
 * copy and save it: a head, then title and abstract in turn, blank lines between.
 * Blank lines may be missing or doubled, abstracts wrapped, dumps pasted one after
 * another: lines are told apart by shape and sequence, not by counting.
 */
export default defineImporter({
  id: 'huggingface-dump',
  sniff: sniffDump,

  async *parse({ lines }) {
    const finder = new HeaderFinder();
    const feed = new FeedReader();
    let afterGap = true;
    for await (const line of lines) {
      const text = foldSpace(line.text);
      if (text !== '') {
        for (const part of finder.push({ number: line.number, text, afterGap }))
          yield* feed.read(part);
      }
      afterGap = text === '';
    }
    for (const part of finder.end()) yield* feed.read(part);
    yield* feed.end();
  },
});

/** Reads one feed after the other: each begins with a `feed` event. */
class FeedReader {
  #labeller = new LineLabeller();
  #assembler = new EntryAssembler();
  #begun = false;
  #hasText = false;

  *read(part: Part): Generator<Parsed> {
    if (part.type === 'header') {
      yield* this.#finish(false);
      yield* this.#begin(part.header);
      return;
    }
    if (!this.#begun) yield* this.#begin({ name: 'Daily Papers' });
    this.#hasText = true;
    for (const line of this.#labeller.push(part.line))
      yield* this.#assembler.push(line);
  }

  *end(): Generator<Parsed> {
    if (!this.#begun) yield* this.#begin({ name: 'Daily Papers' });
    yield* this.#finish(true);
    if (!this.#hasText) yield nothingToRead;
  }

  *#begin(header: FeedHeader): Generator<Parsed> {
    this.#begun = true;
    yield { type: 'feed', header };
  }

  *#finish(isLast: boolean): Generator<Parsed> {
    for (const line of this.#labeller.end()) yield* this.#assembler.push(line);
    yield* this.#assembler.end(isLast);
    this.#assembler = new EntryAssembler();
  }
}

/** A head and no papers is as good as nothing. */
const nothingToRead = reject('empty_file', 1);
