import { signedName } from '../text/signed-names';
import { parseQuery } from './parse-query';
import { PIECE } from './pieces';
import type { Query } from './query';

/** "k means", "4 bit"; but "a survey" is two words. */
const APART = /^[b-hj-z\d]$/i;
/** What stands behind a name and is none of it. */
const PUNCTUATION = /[,.;:!?)]+$/;

/**
 * A query in which names like "C++" and "k-means" are asked for as the index keeps them;
 * undefined without any. Others of its parts stay, and a paper must have them all.
 */
export function withSignedNames(text: string): Query | undefined {
  const names: Query['words'] = [];
  let rest = '';
  let before: { letter: string; at: number } | undefined;
  for (const match of text.matchAll(PIECE)) {
    const { not, field, quoted, plain } = match.groups ?? {};
    const isSaid = not === undefined && field === undefined;
    const said = isSaid ? (quoted ?? plain ?? '') : '';
    const word = said.replace(PUNCTUATION, '');
    const isPlain = plain !== undefined && word === plain;
    const name =
      signedName(word) ??
      (before && isPlain ? signedName(`${before.letter}-${word}`) : undefined);
    if (name === undefined) rest += ` ${match[0]}`;
    else {
      if (signedName(word) === undefined) rest = rest.slice(0, before?.at);
      const isBeginning =
        isPlain && match.index + match[0].length === text.length;
      names.push({ word: name, isBeginning });
    }
    before =
      isPlain && not === undefined && APART.test(word)
        ? { letter: word, at: rest.length - match[0].length - 1 }
        : undefined;
  }
  if (names.length === 0) return undefined;
  // A word after which there is something is whole.
  const query = parseQuery(`${rest} `);
  return { ...query, words: [...query.words, ...names], needsAll: true };
}
