/** Control characters other than line feed and tab: no format has a use for them. */
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/**
 * A text on one line that any format can hold: well-formed Unicode (half a surrogate
 * pair has no UTF-8), no control characters, white space folded.
 */
export function plainLine(text: string): string {
  return text.toWellFormed().replace(CONTROL, ' ').replace(/\s+/g, ' ').trim();
}

/** The same for a text of several lines: line feeds and tabs stay. */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(CONTROL, ' ')
    .trim();
}
