import { inLanguage } from '../../lib/language/in-language';

const conjunction = inLanguage(
  (language) => new Intl.ListFormat(language, { type: 'conjunction' }),
);

/** "A", "A and B", "A, B, and C": in the reader's language. */
export function joinWords(words: readonly string[]): string {
  const [first = '', ...others] = words;
  // Made when it is needed: it takes the browser 10 ms, of every page.
  return others.length === 0 ? first : conjunction().format(words);
}
