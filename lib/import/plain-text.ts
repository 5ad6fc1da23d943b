import { foldSpace } from './readable-text';

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** Text of a field that other programs let hold HTML: its tags left out, its characters back, on one line. */
export function withoutMarkup(text: string): string {
  return foldSpace(decodeEntities(text.replace(TAG, '')));
}

/**
 * A note that was HTML as plain text: paragraphs and lines stay apart, and no-break
 * spaces stay as many spaces, as HTML has them.
 */
export function noteText(html: string): string {
  return decodeEntities(
    html
      .replace(/[^\S\n\u00a0]+/g, ' ')
      .replace(
        / ?<(?:br|\/(?:p|div|li|h[1-6]|tr|blockquote))\b[^<>]{0,500}> ?/gi,
        '\n',
      )
      .replace(TAG, '')
      .replace(/ ?\n ?/g, '\n'),
  )
    .replaceAll('\u00a0', ' ')
    .replace(/^ +$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Names of tags only: "a < b" and "<x, y>" are mathematics. */
const TAG =
  /<\/?(?:a|b|br|code|div|em|h[1-6]|i|inf|italic|jats:[\w-]+|li|ol|p|pre|s|sc|span|strong|sub|sup|table|tbody|td|th|tr|tt|u|ul)(?:\s[^<>]{0,500})?\/?>/gi;

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = Number.parseInt(decimal ?? hex ?? '', decimal ? 10 : 16);
      return code > 31 && code < 0x110000 && (code < 0xd800 || code > 0xdfff)
        ? String.fromCodePoint(code)
        : ' ';
    },
  );
}
