import { plainText } from './plain-text';

/** Text within HTML, in an element or a quoted attribute (HTML Standard, section 13.3). */
export function htmlText(text: string): string {
  return text.replace(
    /[&<>"'`]/g,
    (sign) => `&#${sign.charCodeAt(0).toString()};`,
  );
}

/** A note as HTML on one line: blanks at either end of a line, or in a row, stay; a tab is four. */
export function htmlNote(note: string): string {
  const lines = htmlText(plainText(note).replaceAll('\t', '    '))
    .replace(/^ +| +$| {2,}/gm, (blanks) => '&nbsp;'.repeat(blanks.length))
    .split('\n');
  return `<p>${lines.join('<br>')}</p>`;
}
