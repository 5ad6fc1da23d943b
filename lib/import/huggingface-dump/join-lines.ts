import type { Line } from '../importer';
import { endsDangling, startsInside } from './line-shape';

/**
 * Lines as the one text they were before they were broken: joined by spaces, but a
 * word broken after its own hyphen ("state-of-the-|art") is whole again.
 */
export function joinLines(texts: readonly string[]): string {
  let joined = '';
  for (const text of texts) {
    const isBrokenWord =
      /[\p{L}\p{N}]-$/u.test(joined) &&
      /^(?!(?:and|or|to)\b)[\p{L}\p{N}]/u.test(text);
    joined += joined === '' || isBrokenWord ? text : ` ${text}`;
  }
  return joined;
}

/**
 * Title lines that stand directly under each other, as titles: one title broken over
 * lines, or several without abstracts. It was broken where the rest could not stand
 * alone, or where the next word would not have fitted into the width of the abstract
 * below.
 */
export function joinWrapped(
  lines: readonly Line[],
  abstract: readonly Line[],
): Line[] {
  const titles: Line[] = [];
  const width =
    abstract.length > 2
      ? Math.max(...abstract.map(({ text }) => text.length))
      : Infinity;
  let last = '';
  for (const line of lines) {
    const title = titles.at(-1);
    const [word = ''] = line.text.split(' ');
    const isRest =
      endsDangling(last) ||
      startsInside(line.text) ||
      last.length + 1 + word.length > width;
    if (title && isRest) title.text = joinLines([title.text, line.text]);
    else titles.push({ number: line.number, text: line.text });
    last = line.text;
  }
  return titles;
}
