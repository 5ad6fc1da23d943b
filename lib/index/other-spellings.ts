import { stem } from '../text/stem';

/** Much less than the word as it was typed: the stem of some is that of other words as well ("visual"). */
export const OTHER_SPELLING = 0.5;

/**
 * British and American: "summarisation", "analyze", "behaviour", "centre", "dialog". What
 * becomes a word that nobody writes ("noize") finds nothing.
 */
const ACROSS_THE_SEA: readonly (readonly [spelt: RegExp, other: string])[] = [
  [/(?<=^.{3,})is(?=(?:e[drs]?|ing|ations?|able|ers)$)/, 'iz'],
  [/(?<=^.{3,})iz(?=(?:e[drs]?|ing|ations?|able|ers)$)/, 'is'],
  [/(?<=^.{3,}l)ys(?=(?:e[drs]?|ing|ers)$)/, 'yz'],
  [/(?<=^.{3,}l)yz(?=(?:e[drs]?|ing|ers)$)/, 'ys'],
  [/(?<=^.{3,})our(?=(?:s|ed|ing|al|ally|able|hoods?)?$)/, 'or'],
  [/(?<=^.{3,}[abilmnv])or(?=(?:s|ed|ing|al|ally|able|hoods?)?$)/, 'our'],
  [/(?<=^(?:cent|fib|theat))re(?=[ds]?$)/, 'er'],
  [/(?<=^(?:cent|fib|theat))er(?=s?$)/, 're'],
  [/(?<=^(?:analog|catalog|dialog))(?=s?$)/, 'ue'],
  [/(?<=^(?:analog|catalog|dialog))ue(?=s?$)/, ''],
];

/** The stems of a searched word in British spelling, if it is American, or the other way round. */
export function otherSpellings(word: string): string[] {
  const own = stem(word);
  return ACROSS_THE_SEA.map(([spelt, other]) =>
    stem(word.replace(spelt, other)),
  ).filter((other) => other !== own);
}
