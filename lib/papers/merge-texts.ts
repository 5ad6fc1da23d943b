/**
 * One text that was changed in two places since both knew it as `base`: with both
 * changes, if they do not meet. Where the second went on with what the first had
 * begun, it is the longer one. Undefined if that leaves it open what was meant; so it
 * is if one of them was emptied. Nothing that either of them wrote is left out.
 */
export function mergeTexts(
  base: string,
  first: string,
  second: string,
): string | undefined {
  if (first === second) return first;
  const a = changeOf(base, first);
  const b = changeOf(base, second);
  const isSameStretch = a.from === b.from && a.to === b.to;
  if (isSameStretch && b.text.startsWith(a.text)) return second;
  if (isSameStretch && a.text.startsWith(b.text)) return first;
  if (first.trim() === '' || second.trim() === '') return undefined;
  if (isBefore(base, a, b)) return withBoth(base, a, b);
  if (isBefore(base, b, a)) return withBoth(base, b, a);
  return undefined;
}

/** The stretch of the old text, from and to in UTF-16 units, that the new one has `text` for. */
export interface Change {
  from: number;
  to: number;
  text: string;
}

/** The smallest single stretch that makes the new text of the old one. */
export function changeOf(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from++;
  let same = 0;
  while (
    same < shorter - from &&
    before[before.length - 1 - same] === after[after.length - 1 - same]
  )
    same++;
  return {
    from,
    to: before.length - same,
    text: after.slice(from, after.length - same),
  };
}

/** Whether they stand apart, or the later one is a paragraph put below the earlier one. */
function isBefore(base: string, a: Change, b: Change): boolean {
  if (a.to < b.from) return !isOneWord(base, a, b);
  return a.to === b.from && b.from === b.to && b.text.startsWith('\n');
}

/** The end of a word, or a sign of a script that seldom sets words apart. */
const APART = /[^\p{L}\p{M}\p{N}]|\p{Lo}/u;

/** Whether both changed one and the same word, which would be neither's with both changes. */
function isOneWord(base: string, a: Change, b: Change): boolean {
  const before = `${base.slice(0, a.from)}${a.text}`.slice(-1);
  const after = `${b.text}${base.slice(b.to)}`.slice(0, 1);
  return !APART.test(`${before}${base.slice(a.to, b.from)}${after}`);
}

function withBoth(base: string, a: Change, b: Change): string {
  return `${base.slice(0, a.from)}${a.text}${base.slice(a.to, b.from)}${b.text}${base.slice(b.to)}`;
}
