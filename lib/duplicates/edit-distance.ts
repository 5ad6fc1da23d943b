/** Bits that JavaScript's integer operators work on. */
const BITS = 32;
/** For each code unit its number among the letters of `a`, from 1; 0 where it is none of them, and again after use. */
const letterNumbers = new Uint16Array(1 << 16);

/**
 * Least number of letters to insert, delete or replace to make one text the other
 * (Levenshtein 1966), in UTF-16 code units. With `within`, an `a` found inside `b` costs
 * nothing for what stands before and after it there (Sellers 1980). Time is the product
 * of the lengths over 32: cut long texts first.
 *
 * Columns of the table are held as the differences between their rows, a bit each, and
 * 32 rows are stepped at once (Myers 1999; blocks after Hyyrö 2003).
 */
export function editDistance(a: string, b: string, within = false): number {
  if (a === '') return within ? 0 : b.length;
  const blocks = Math.ceil(a.length / BITS);
  const places = placesOfLetters(a, blocks);
  /** Rows where the table grows by one from the row above, and where it shrinks. */
  const grows = new Int32Array(blocks).fill(-1);
  const shrinks = new Int32Array(blocks);
  const lastRow = 1 << ((a.length - 1) % BITS);
  let distance = a.length;
  let least = distance;
  for (let j = 0; j < b.length; j++) {
    const letter = (letterNumbers[b.charCodeAt(j)] ?? 0) * blocks;
    // What the row above a block grows by from the column before: −1, 0 or 1.
    let step = within ? 0 : 1;
    for (let block = 0; block < blocks; block++) {
      const up = grows[block] ?? 0;
      const down = shrinks[block] ?? 0;
      const equal = places[letter + block] ?? 0;
      const vertical = equal | down;
      const start = step < 0 ? equal | 1 : equal;
      const horizontal = (((start & up) + up) ^ up) | start;
      let right = down | ~(horizontal | up);
      let left = up & horizontal;
      const row = block === blocks - 1 ? lastRow : 1 << (BITS - 1);
      const next = (right & row) !== 0 ? 1 : (left & row) !== 0 ? -1 : 0;
      right = (right << 1) | (step > 0 ? 1 : 0);
      left = (left << 1) | (step < 0 ? 1 : 0);
      grows[block] = left | ~(vertical | right);
      shrinks[block] = right & vertical;
      step = next;
    }
    distance += step;
    if (distance < least) least = distance;
  }
  for (let i = 0; i < a.length; i++) letterNumbers[a.charCodeAt(i)] = 0;
  return within ? least : distance;
}

/** For each letter of a text, by its number, the places where it stands, a bit each; number 0 stands nowhere. */
function placesOfLetters(a: string, blocks: number): Int32Array {
  const places = new Int32Array((a.length + 1) * blocks);
  let letters = 0;
  for (let i = 0; i < a.length; i++) {
    const unit = a.charCodeAt(i);
    const number = (letterNumbers[unit] ||= ++letters);
    const at = number * blocks + Math.floor(i / BITS);
    places[at] = (places[at] ?? 0) | (1 << (i % BITS));
  }
  return places;
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
