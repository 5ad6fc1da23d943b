let format: Intl.ListFormat | undefined;

/** "A", "A and B", "A, B, and C": in the reader's language. */
export function joinWords(words: readonly string[]): string {
  const [first = '', ...others] = words;
  if (others.length === 0) return first;
  // Made when it is needed: it takes the browser 10 ms, of every page.
  format ??= new Intl.ListFormat(undefined, { type: 'conjunction' });
  return format.format(words);
}
