import { ByteWriter } from './byte-writer';
import { readableTitle } from '../papers/readable-title';
import { KeywordReader } from './keyword-reader';
import type { IndexedPaper } from './paper-index';
import { GrowingLists } from './growing-lists';
import { PLAIN, writePostings } from './posting-lists';
import {
  LONGEST_TITLE,
  SIGNATURE_WORDS,
  sketch,
  spelledSignature,
} from '../text/sketch';
import { sortSketches } from './sort-sketches';
import { sortWords } from './sort-words';
import type { Vocabulary } from './vocabulary';
import { VocabularyWriter } from './vocabulary-writer';
import { WordReader } from './word-reader';
import { type Lexicon, sharedLexicon } from './lexicon';

/**
 * The index of some papers, immutable. Papers are numbered by their place in `papers`;
 * a number within a segment is called a document.
 */
export interface Segment {
  /** Ascending. */
  papers: Uint32Array<ArrayBuffer>;
  /** How long each paper's title and abstract are; see text-length.ts. */
  lengths: Uint16Array<ArrayBuffer>;
  /** The signatures of their titles, four numbers each; see sketch.ts. */
  titles: Uint32Array<ArrayBuffer>;
  /** Shingles of their abstracts: hash and document in turn, ascending by hash. */
  sketches: Uint32Array<ArrayBuffer>;
  vocabulary: Vocabulary;
  /** The posting lists in the order of the vocabulary; see posting-lists.ts. */
  postings: Uint8Array<ArrayBuffer>;
}

/** Indexes papers. Where one occurs twice the later text counts. */
export function buildSegment(papers: readonly IndexedPaper[]): Segment {
  const latest = [...new Map(papers.map((paper) => [paper.id, paper])).values()]
    // Ascending, so that a paper is found by binary search and differences are small.
    .sort((a, b) => a.id - b.id);
  const lexicon = sharedLexicon();
  const lists = new GrowingLists(lexicon);
  const title = new WordReader(lexicon);
  const abstract = new WordReader(lexicon);
  const keywords = new KeywordReader(lexicon);
  const lengths = new Uint16Array(latest.length);
  const titles = new Uint32Array(latest.length * SIGNATURE_WORDS);
  const sketches: number[][] = [];
  const units = new Uint16Array(LONGEST_TITLE);
  latest.forEach((paper, document) => {
    const shown = { ...paper, title: readableTitle(paper.title) };
    title.read(shown.title);
    abstract.read(paper.abstract ?? '');
    titles.set(
      spelledSignature(
        units,
        lexicon.spell(title.numbers, title.length, units),
      ),
      document * SIGNATURE_WORDS,
    );
    sketches.push(sketch(abstract.hashes, abstract.length));
    lengths[document] = lists.take(document, title, abstract);
    keywords.read(shown);
    keywords.numbers.forEach((keyword, i) =>
      lists.post(keyword, document, keywords.values[i] ?? PLAIN),
    );
  });
  return {
    papers: Uint32Array.from(latest, ({ id }) => id),
    lengths,
    titles,
    sketches: sortSketches(sketches),
    ...writeLists(lexicon, lists),
  };
}

function writeLists(
  lexicon: Lexicon,
  lists: GrowingLists,
): Pick<Segment, 'vocabulary' | 'postings'> {
  const writer = new ByteWriter(1 << 16);
  const vocabulary = new VocabularyWriter();
  const words = sortWords(lexicon, lists.words());
  const postings = lists.inOrder(words);
  const { bytes, starts } = lexicon;
  let from = 0;
  for (const word of words) {
    const documents = lists.documents(word);
    const offset = writer.length;
    writePostings(writer, postings, from, from + documents);
    from += documents;
    vocabulary.add(bytes, starts[word] ?? 0, starts[word + 1] ?? 0, {
      documents,
      isForm: lists.isForm(word),
      offset,
      bytes: writer.length - offset,
    });
  }
  return { vocabulary: vocabulary.finish(), postings: writer.finish() };
}
