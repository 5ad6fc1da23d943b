/** Marks of Markdown that say how something looks: headings, quotes, emphasis, code. */
const MARKS =
  /^\s*(?:#{1,6}\s+|>\s?|[-*+]\s+|`{3}.*$)|(\*{1,3}|_{2,3}|`+)(?=\S)|(?<=\S)(\*{1,3}|_{2,3}|`+)/gm;

/** A note on one line, as it reads: without the marks of its Markdown. */
export function noteLine(note: string): string {
  return note
    .slice(0, 400)
    .replace(/!?\[([^\]]*)\]\([^)\s]*\)/g, '$1')
    .replace(MARKS, '')
    .replace(/\s+/g, ' ')
    .trim();
}
