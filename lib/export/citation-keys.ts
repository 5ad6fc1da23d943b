import { foldCase } from '../text/tokens';
import { stopWords } from '../text/stop-words';
import { foldTex } from '../papers/fold-tex';
import type { Paper } from '../papers/paper';
import { paperYear } from '../papers/paper-year';
import { personName } from './person-name';

/** Characters of a name or word in a key. */
const LONGEST_PART = 24;

/**
 * Gives each paper of an export its key: `maaten2008visualizing`, surname, year and
 * first telling word of the title, in ASCII. Of papers with the same the first keeps
 * it, the next have `a`, `b`, … after it. Given papers in the order of their ids,
 * keys are the same whatever the order of the export, and later papers do not change
 * those of earlier ones.
 */
export class CitationKeys {
  readonly #used = new Set<string>();
  /** Suffixes given to each beginning so far; without it, thousands of equal ones are slow. */
  readonly #given = new Map<string, number>();

  assign(paper: Pick<Paper, 'title' | 'authors' | 'year' | 'identifiers'>) {
    const base = citationKey(paper);
    let count = this.#given.get(base) ?? 0;
    let key = base + letters(count);
    while (this.#used.has(key)) key = base + letters(++count);
    this.#given.set(base, count + 1);
    this.#used.add(key);
    return key;
  }
}

/** A paper's key before others are looked at. Never empty. */
export function citationKey(
  paper: Pick<Paper, 'title' | 'authors' | 'year' | 'identifiers'>,
): string {
  const [first] = paper.authors;
  const name = first === undefined ? undefined : personName(first);
  const surname =
    name === undefined
      ? ''
      : ascii('literal' in name ? name.literal : name.family);
  const word =
    foldCase(foldTex(paper.title))
      .split(/[^\p{L}\p{N}]+/u)
      .map(ascii)
      .find((one) => one.length > 1 && !stopWords().has(one)) ?? '';
  const year = paperYear(paper) ?? '';
  if (surname === '' && word === '') {
    const arxiv = ascii(paper.identifiers.arxiv ?? '');
    return arxiv === '' ? `paper${year}` : `arxiv${arxiv}`;
  }
  return `${surname}${year}${word}`;
}

/** 0 is nothing, 1 `a`, 26 `z`, 27 `aa`. */
function letters(count: number): string {
  let text = '';
  for (let rest = count; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
  return text;
}

function ascii(text: string): string {
  return foldCase(text)
    .replace(/[^a-z0-9]+/g, '')
    .slice(0, LONGEST_PART);
}
