import { foldCase } from '../index/tokens';

/** Authors beyond these add nothing: some papers have thousands. */
const MOST_AUTHORS = 200;
const LONGEST_NAME = 200;
const SUFFIX = /^(?:jr|sr|ii|iii|iv|phd|md)$/;

/**
 * Folded surnames of authors written "First Last", "Last, First" or "Last F". Of a
 * compound surname the last part counts, so that "van der Maaten, L." and "Laurens
 * van der Maaten" agree. "et al." and empty names give nothing.
 */
export function surnames(authors: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const author of authors.slice(0, MOST_AUTHORS)) {
    const name = surname(author.slice(0, LONGEST_NAME));
    if (name !== undefined) found.add(name);
  }
  return found;
}

function surname(author: string): string | undefined {
  const [family = '', given] = foldCase(author)
    .replace(/\bet\.? al\b\.?|\band others\b/g, ' ')
    .split(',');
  const parts = namesIn(family).filter((part) => !SUFFIX.test(part));
  if (given === undefined || SUFFIX.test(namesIn(given)[0] ?? '')) {
    // "Zhang Y" of medical records: what follows the surname are initials.
    const raw = author.trim().split(/\s+/);
    if (parts.length > 1 && /^\p{Lu}{1,3}$/u.test(raw.at(-1) ?? ''))
      return parts[0];
  }
  return parts.at(-1);
}

function namesIn(text: string): string[] {
  return (
    text
      .match(/[\p{L}\p{M}'’-]+/gu)
      ?.map((part) => part.replace(/[^\p{L}\p{M}]/gu, ''))
      .filter((part) => part !== '') ?? []
  );
}

/** Names in common as a share of the smaller set, 0 to 1; 0 where one is empty. */
export function sharedNames(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const name of small) if (large.has(name)) shared++;
  return small.size === 0 ? 0 : shared / small.size;
}
