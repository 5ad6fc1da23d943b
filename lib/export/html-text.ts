/** Text within HTML, in an element or a quoted attribute (HTML Standard, section 13.3). */
export function htmlText(text: string): string {
  return text.replace(
    /[&<>"'`]/g,
    (sign) => `&#${sign.charCodeAt(0).toString()};`,
  );
}
