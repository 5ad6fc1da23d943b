import { inLanguage } from './in-language';

const integer = inLanguage((language) => new Intl.NumberFormat(language));

/** "1,234" in the reader's way of writing. */
export function formatCount(count: number): string {
  // Nothing to format; and to begin with it takes the browser 10 ms, of every page.
  return count < 1_000 ? String(count) : integer().format(count);
}
