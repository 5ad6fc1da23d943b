import { isFamilyFirst } from '../text/person-names';
import { plainLine } from './plain-text';

/** An author's name in the parts that bibliographies sort and abbreviate. */
export type PersonName =
  | {
      family: string;
      given: string;
      /** "van der", "de la": before the family name, not part of its sorting. */
      particle: string;
      /** "Jr.", "III". */
      suffix: string;
    }
  /** A name that is one whole: a collaboration, a name of one word. */
  | { literal: string };

const SUFFIX = /^(?:jr\.?|sr\.?|ii|iii|iv)$/i;
const GROUP =
  /\b(?:collaborations?|team|group|consortium|project|institute|university|lab|labs|laboratory|foundation|organi[sz]ation|research|ai|inc\.?|committee|network|initiative|community)$/i;
/** "Smith and Wesson" are no family "and Wesson". */
const TOGETHER = /\s(?:and|und|et|&)\s/i;

/**
 * Splits "Laurens van der Maaten" or "van der Maaten, Laurens". A particle is a word
 * in lower case before the last one, as BibTeX has it (Patashnik, BibTeXing, 1988,
 * section 4). No rule gets every name right; what none fits stays whole.
 */
export function personName(author: string): PersonName {
  const name = plainLine(author);
  const [before = '', ...after] = name.split(',').map((part) => part.trim());
  if (GROUP.test(name) || TOGETHER.test(name)) return { literal: name };
  if (after.length === 1 && SUFFIX.test(after[0] ?? ''))
    return inOrder(before.split(' '), after[0] ?? '');
  if (after.length > 0 && after.length <= 2 && after.every(Boolean)) {
    const { particle, rest } = withParticle(before.split(' '));
    const [first = '', second] = after;
    // BibTeX's own order is "von Last, Jr, First".
    return second === undefined
      ? { family: rest, particle, given: first, suffix: '' }
      : { family: rest, particle, given: second, suffix: first };
  }
  if (after.length > 0) return { literal: name };
  return inOrder(name.split(' '), '');
}

function inOrder(parts: readonly string[], jr: string): PersonName {
  const words = [...parts];
  let suffix = jr;
  if (words.length > 2 && SUFFIX.test(words.at(-1) ?? ''))
    suffix = words.pop() ?? '';
  if (words.length < 2 && suffix === '') return { literal: words.join(' ') };
  const [first = '', ...given] = words;
  if (isFamilyFirst(words.join(' ')))
    return { family: first, particle: '', given: given.join(' '), suffix };
  const last = words.length - 1;
  const from = words.findIndex((word, at) => at > 0 && isParticle(word));
  const at = from > 0 && from < last ? from : last;
  const { particle, rest } = withParticle(words.slice(at));
  return {
    family: rest,
    particle,
    given: words.slice(0, at).join(' '),
    suffix,
  };
}

/** Words in lower case at the beginning, at least one word being left. */
function withParticle(words: readonly string[]): {
  particle: string;
  rest: string;
} {
  let count = 0;
  while (count < words.length - 1 && isParticle(words[count] ?? '')) count++;
  return {
    particle: words.slice(0, count).join(' '),
    rest: words.slice(count).join(' '),
  };
}

function isParticle(word: string): boolean {
  return /^\p{Ll}[\p{L}'’]*$/u.test(word);
}

/** "van der Maaten, Laurens, Jr.": family first, as lists of references have it. */
export function familyFirst(name: PersonName, mark = ', '): string {
  if ('literal' in name) return name.literal;
  const family = [name.particle, name.family].filter(Boolean).join(' ');
  return [family, name.given, name.suffix].filter(Boolean).join(mark);
}
