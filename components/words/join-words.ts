const format = new Intl.ListFormat(undefined, { type: 'conjunction' });

/** "A", "A and B", "A, B, and C": in the reader's language. */
export function joinWords(words: readonly string[]): string {
  return format.format(words);
}
