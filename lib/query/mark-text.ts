import type { MarkedText } from '../library/library';

/** Length of a snippet in characters, about two lines of a popup. */
const SNIPPET = 180;
/** How much of it stands before the first match. */
const BEFORE = 50;

/** A word, or "C++", or "C#". */
const WORD = /(?<![\p{L}\p{N}\p{M}])[a-z](?:\+\+|#)|[\p{L}\p{N}\p{M}]+/giu;

/** A text in pieces, those whose words match marked; neighbouring pieces differ. */
export function markText(
  text: string,
  matches: (word: string) => boolean,
): MarkedText[] {
  const pieces: MarkedText[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!matches(word)) continue;
    if (index > end)
      pieces.push({ text: text.slice(end, index), marked: false });
    pieces.push({ text: word, marked: true });
    end = index + word.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), marked: false });
  return pieces;
}

/**
 * The part of a text around its first match, cut at words, marked; empty where
 * nothing matches.
 */
export function markSnippet(
  text: string,
  matches: (word: string) => boolean,
): MarkedText[] {
  const first = [...text.matchAll(WORD)].find(({ 0: word }) => matches(word));
  if (first === undefined) return [];
  const start = wordStart(text, Math.max(0, first.index - BEFORE));
  const end = wordEnd(text, Math.min(text.length, start + SNIPPET));
  const pieces = markText(text.slice(start, end), matches);
  if (start > 0) pieces.unshift({ text: '… ', marked: false });
  if (end < text.length) pieces.push({ text: ' …', marked: false });
  return pieces;
}

function wordStart(text: string, from: number): number {
  if (from === 0) return 0;
  const space = text.indexOf(' ', from);
  return space === -1 || space > from + 30 ? from : space + 1;
}

function wordEnd(text: string, to: number): number {
  if (to === text.length) return to;
  const space = text.lastIndexOf(' ', to);
  return space === -1 || space < to - 30 ? to : space;
}
