/**
 * Least number of letters to insert, delete or replace to make one text the other
 * (Levenshtein 1966), in UTF-16 code units. With `within`, an `a` found inside `b` costs
 * nothing for what stands before and after it there (Sellers 1980). Time is the product
 * of the lengths: cut long texts first.
 */
export function editDistance(a: string, b: string, within = false): number {
  let row = new Uint16Array(b.length + 1);
  let next = new Uint16Array(b.length + 1);
  if (!within) for (let j = 0; j <= b.length; j++) row[j] = j;
  for (let i = 0; i < a.length; i++) {
    const letter = a.charCodeAt(i);
    next[0] = i + 1;
    for (let j = 0; j < b.length; j++) {
      const replaced = (row[j] ?? 0) + (letter === b.charCodeAt(j) ? 0 : 1);
      const other = 1 + Math.min(row[j + 1] ?? 0, next[j] ?? 0);
      next[j + 1] = Math.min(replaced, other);
    }
    [row, next] = [next, row];
  }
  return within ? Math.min(...row) : (row[b.length] ?? 0);
}

/** Letters in a word before one, and before two of them may be wrong. */
const ONE_WRONG = 5;
const TWO_WRONG = 9;

/** Whether two words are one, a letter mistyped in each five or so. */
export function isMistyped(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  const most = shorter >= TWO_WRONG ? 2 : shorter >= ONE_WRONG ? 1 : 0;
  return (
    most > 0 &&
    Math.abs(a.length - b.length) <= most &&
    editDistance(a, b) <= most
  );
}
