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
  return total === 0 ? 0 : (2 * shared(a, b)) / total;
}

/** Share of the smaller set that the larger has, 0 to 1; 0 where it is empty. */
export function containment(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
): number {
  const smaller = Math.min(a.size, b.size);
  return smaller === 0 ? 0 : shared(a, b) / smaller;
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let count = 0;
  for (const item of small) if (large.has(item)) count++;
  return count;
}
