import { foldSpace } from '../readable-text';
import { HeaderFinder } from './find-headers';
import type { TextLine } from './find-headers';
import { isUnmistakable, readHeaderLine } from './header-line';
import { LineLabeller } from './label-lines';
import type { LabelledLine } from './label-lines';
import { endsComplete, titleOdds } from './line-shape';

/** Shorter texts are no abstracts. Characters. */
const SHORTEST_ABSTRACT = 40;
/**
 * Share of the lines that must make up papers where no head says what the file is; and
 * the share from which it may be a dump with some entries broken or without abstract.
 */
const ENOUGH = 0.8;
const SOME = 0.25;

/**
 * How sure the head of a file is a dump: by its head lines; else, less sure, by titles
 * that take turns with abstracts and nothing else.
 */
export function sniffDump(head: string): number {
  const lines = textLines(head);
  const headers = lines
    .slice(0, 12)
    .map(({ text }) => readHeaderLine(text))
    .filter((line) => line !== undefined);
  if (headers.some(isUnmistakable)) return 1;
  const [first] = lines;
  if (first && readHeaderLine(first.text)) return 0.9;
  // Markdown: of its sentences some always look like a paper.
  if (lines.some(({ text }) => /^#{1,6} \S/.test(text))) return 0;
  const share = papersShare(lines);
  return share >= ENOUGH ? 0.6 : share >= SOME ? 0.2 : 0;
}

function textLines(head: string): TextLine[] {
  const lines: TextLine[] = [];
  let afterGap = true;
  for (const [i, raw] of head.split('\n').entries()) {
    const text = foldSpace(raw);
    if (text !== '') lines.push({ number: i + 1, text, afterGap });
    afterGap = text === '';
  }
  return lines;
}

/** The share of the lines that belong to papers with an abstract. */
function papersShare(lines: readonly TextLine[]): number {
  const labeller = new LineLabeller();
  const finder = new HeaderFinder();
  const labelled = [
    ...lines.flatMap((line) => finder.push(line)),
    ...finder.end(),
  ]
    .flatMap((part) => (part.type === 'text' ? labeller.push(part.line) : []))
    .concat(labeller.end());
  let inPapers = 0;
  for (const paper of papers(labelled))
    if (isPaper(paper)) inPapers += paper.length;
  return labelled.length === 0 ? 0 : inPapers / labelled.length;
}

function papers(lines: readonly LabelledLine[]): LabelledLine[][] {
  const found: LabelledLine[][] = [];
  let last: LabelledLine | undefined;
  for (const line of lines) {
    const begins =
      line.label === 'title' && (last?.label !== 'title' || line.afterGap);
    if (begins || found.length === 0) found.push([line]);
    else found.at(-1)?.push(line);
    last = line;
  }
  return found;
}

function isPaper(lines: readonly LabelledLine[]): boolean {
  const titles = lines.filter(({ label }) => label === 'title');
  const abstract = lines
    .filter(({ label }) => label === 'abstract')
    .map(({ text }) => text)
    .join(' ');
  return (
    titles.length === 1 &&
    titles.every(({ text }) => titleOdds(text) > 0 && !isMarkup(text)) &&
    abstract.length >= SHORTEST_ABSTRACT &&
    isProse(abstract)
  );
}

/** First characters of JSON, XML, BibTeX, Markdown, comments and lists. */
function isMarkup(text: string): boolean {
  return /^(?:[{[<@%#*|>~=+/\\]|[-–•] |\d+[.)] |[A-Z][A-Z0-9] {2}- )|[;{,]$/.test(
    text,
  );
}

/** Sentences: words with spaces between them, hardly a sign of code or tables. */
function isProse(text: string): boolean {
  if (isMarkup(text)) return false;
  const signs = text.match(/[{}<>|=;_\\]|,(?=\S)|"[,:]/g)?.length ?? 0;
  const words = text.match(/\p{L}{2,}/gu)?.length ?? 0;
  return (
    words >= 5 && signs * 8 < words && (endsComplete(text) || text.length > 200)
  );
}
