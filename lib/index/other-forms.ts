import { GREEK } from '../papers/fold-tex';
import { stem } from '../text/stem';
import { signedKeyword } from './keywords';

/** What a word is also written as counts nearly as much as the word. */
export const OTHER_FORM = 0.9;

const SIGNED = signedKeyword('');
const HYPHENED = new RegExp(`^${SIGNED}([a-z\\d])-(.+)$`);
/** "pi0" is "π0". */
const SPELT_GREEK = new RegExp(`^(${Object.keys(GREEK).join('|')})(\\d{0,2})$`);
const LATIN: ReadonlyMap<string, string> = new Map(
  Object.entries(GREEK)
    .map(([name, letter]): [string, string] => [letter, name])
    .toReversed(),
);

/**
 * What a searched word is also written as, as the vocabulary has it: "kmeans" is
 * "k-means" and the other way round, "beta" is "β".
 */
export function otherForms(word: string): string[] {
  const [, first, rest] = HYPHENED.exec(word) ?? [];
  if (first !== undefined && rest !== undefined) return [`${first}${rest}`];
  const forms: string[] = [];
  const [, greek, figures = ''] = SPELT_GREEK.exec(word) ?? [];
  if (greek !== undefined) forms.push(`${GREEK[greek] ?? ''}${figures}`);
  const latin = LATIN.get(word.charAt(0));
  if (latin !== undefined && /^.\d{0,2}$/.test(word))
    forms.push(`${latin}${word.slice(1)}`);
  if (/^[a-z][a-z]{3,}$/.test(word))
    forms.push(signedKeyword(`${word.charAt(0)}-${stem(word.slice(1))}`));
  return forms;
}

/** What of a found form is marked in texts: the form, and of "k-means" the word "means". */
export function markedForms(form: string): string[] {
  const rest = HYPHENED.exec(form)?.[2];
  return rest === undefined ? [form] : [form, rest];
}
