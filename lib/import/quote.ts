/** Characters of a text that a problem shows. */
const LONGEST_QUOTE = 200;

/** The beginning of a text, on one line, for a report. */
export function quote(text: string): string {
  const folded = text
    .slice(0, 4 * LONGEST_QUOTE)
    .replace(/\s+/g, ' ')
    .trim();
  return folded.length > LONGEST_QUOTE
    ? `${folded.slice(0, LONGEST_QUOTE - 1)}…`
    : folded;
}
