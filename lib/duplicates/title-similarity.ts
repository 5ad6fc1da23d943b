/** Titles are long enough to tell by this many characters; hostile ones may be longer. */
const LONGEST = 500;

/** The distinct runs of three characters of a title's words, spaces between words included. */
export function trigrams(titleWords: readonly string[]): ReadonlySet<string> {
  const text = titleWords.join(' ').slice(0, LONGEST);
  const found = new Set<string>();
  for (let i = 0; i + 3 <= text.length; i++) found.add(text.slice(i, i + 3));
  return found;
}

/** Dice coefficient of two sets, 0 to 1 (Dice 1945); 0 where both are empty. */
export function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const total = a.size + b.size;
  if (total === 0) return 0;
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const item of small) if (large.has(item)) shared++;
  return (2 * shared) / total;
}
