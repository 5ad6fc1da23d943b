import { stopWords } from '../text/stop-words';
import { isSafeMath } from './latex-math';
import { latexText } from './latex-text';
import { plainLine } from './plain-text';

/** From this share of capitalised words on a title is in title case, and capitals mean little. */
const TITLE_CASE = 0.5;

/**
 * A title as a BibTeX field's value, without the outer braces. Styles write titles in
 * lower case; words whose capitals mean something stand in braces and keep them: those
 * with a capital or a digit inside ("BERT", "mRNA", "GPT-4"), and in a title that is
 * not in title case every capitalised word but the first. Mathematics goes out as TeX.
 */
export function bibtexTitle(title: string): string {
  const pieces = plainLine(title).split(/(\$[^$]+\$)/);
  // An odd dollar sign pairs with nothing, and a wrong pair would be half text.
  const isMath = pieces.every((piece, at) => at % 2 === 0 || isSafeMath(piece));
  if (!isMath) return protectWords(plainLine(title));
  return pieces
    .map((piece, at) =>
      at % 2 === 1 ? `{${piece}}` : protectWords(piece, title, at === 0),
    )
    .join('');
}

function protectWords(text: string, whole = text, isStart = true): string {
  const keepsNames = !isTitleCase(whole);
  let isFirst = isStart;
  return text
    .split(/(\s+)/)
    .map((word) => {
      const { before, core, after } = wordParts(word);
      if (core === '') return latexText(word);
      const means =
        hasInnerCapital(core) ||
        (keepsNames && !isFirst && /^\p{Lu}/u.test(core));
      // A new sentence begins as the title does.
      isFirst = /[:.?!]$/.test(after);
      return (
        latexText(before) +
        (means ? `{${latexText(core)}}` : latexText(core)) +
        latexText(after)
      );
    })
    .join('');
}

/** A word without the signs around it. */
function wordParts(word: string) {
  const [, before = '', core = '', after = ''] =
    /^([^\p{L}\p{N}]*)((?:[\p{L}\p{N}].*)?[\p{L}\p{N}\p{M}])?([^\p{L}\p{N}\p{M}]*)$/u.exec(
      word,
    ) ?? ['', '', word, ''];
  return { before, core, after };
}

/** A capital that is not the first letter of the word or of its part after a hyphen. */
function hasInnerCapital(word: string): boolean {
  if (/\p{Lu}/u.test(word) && /\p{N}/u.test(word)) return true;
  return word
    .split(/[-–—/]/)
    .some(
      (part) =>
        /^.[^]*\p{Lu}/u.test(part) ||
        (/^\p{Lu}$/u.test(part) && part !== 'A' && part !== 'I'),
    );
}

function isTitleCase(title: string): boolean {
  const words = title
    .split(/\s+/)
    .slice(1)
    .filter(
      (word) =>
        /^\p{L}{4,}/u.test(word) &&
        !hasInnerCapital(word) &&
        !stopWords().has(word.toLowerCase()),
    );
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  return words.length === 0 || capitals.length >= words.length * TITLE_CASE;
}
