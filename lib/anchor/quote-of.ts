import {
  HIGHLIGHT_LIMITS,
  type TextPosition,
  type TextQuote,
} from '../papers/highlight';

/** Half a sign, where a text was cut within one (UTF-16). */
const HALF = /^[\udc00-\udfff]|[\ud800-\udbff]$/g;

/**
 * The quote that stands at a position, white space at its ends left out, and what
 * stands around it; undefined where there is nothing but white space.
 */
export function quoteOf(
  text: string,
  { start, end }: TextPosition,
): { quote: TextQuote; position: TextPosition } | undefined {
  const given = text.slice(start, end);
  const exact = given.trim();
  if (exact === '') return undefined;
  const from = start + given.indexOf(exact);
  const to = from + exact.length;
  const { context } = HIGHLIGHT_LIMITS;
  return {
    quote: {
      exact,
      prefix: text.slice(Math.max(0, from - context), from).replace(HALF, ''),
      suffix: text.slice(to, to + context).replace(HALF, ''),
    },
    position: { start: from, end: to },
  };
}
