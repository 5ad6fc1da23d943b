/** Dollars around mathematics, as Pandoc tells them from money: tight inside, no digit behind. */
const DOLLARS = String.raw`\$(?=\S)((?:[^$\\]|\\.)*?(?:[^\s$\\]|\\.))\$(?!\d)`;

/** Mathematics between dollars, or between TeX's round brackets. */
export const MATH = new RegExp(String.raw`${DOLLARS}|\\\((.+?)\\\)`, 'gs');

/** "A$AP and B$": words between dollars, and nothing of mathematics. */
export function isMoney(inner: string): boolean {
  return !/[\\^_{}=<>+]/.test(inner) && /\p{L}{2}\s+\p{L}/u.test(inner);
}

/** A text with a backslash before each dollar that is no mathematics. */
export function escapeMoney(text: string): string {
  if (!text.includes('$')) return text;
  const spans = new RegExp(String.raw`\\.|\$\$[^$]+\$\$|${DOLLARS}|\$`, 'gs');
  return text.replace(spans, (span, inner?: string) =>
    inner !== undefined && isMoney(inner)
      ? String.raw`\$${inner}\$`
      : span === '$'
        ? String.raw`\$`
        : span,
  );
}
