/**
 * Text that Markdown shows as it is: what it would read as emphasis, links, code or
 * HTML is escaped (CommonMark 0.31, section 2.4). Mathematics between dollar signs
 * stays as it is, since Obsidian, GitHub and Pandoc all set it.
 */
export function markdownText(text: string): string {
  return text
    .split(/(\$[^$\n]+\$)/)
    .map((part, at) => (at % 2 === 1 && isMath(part) ? part : escaped(part)))
    .join('');
}

/** Opens and closes on something: "$5 and $6" is no mathematics. Links and HTML do not hide in it. */
function isMath(part: string): boolean {
  return /^\$[^\s$<>[\]`]([^$<>[\]`]*[^\s$<>[\]`])?\$$/.test(part);
}

function escaped(text: string): string {
  return (
    text
      .replace(/[\\`*_[\]<>$~|{}]/g, '\\$&')
      .replace(/&(?=[#\w]+;)/g, '\\&')
      .replace(/!(?=\\\[)/g, '\\!')
      // At the beginning of a line these open headings, lists, rules and quotations.
      .replace(/^([^\S\n]*)([#+=-])/gm, '$1\\$2')
      .replace(/^([^\S\n]*\d+)([.)])(?=\s|$)/gm, '$1\\$2')
  );
}

/** A link in Markdown; the address cannot end it early. */
export function markdownLink(text: string, url: string): string {
  return `[${markdownText(text)}](${markdownUrl(url)})`;
}

/** An address with what would end a Markdown link percent-encoded (RFC 3986, section 2.1). */
export function markdownUrl(url: string): string {
  return url.replace(
    /[\s()<>[\]\\`"'|]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
