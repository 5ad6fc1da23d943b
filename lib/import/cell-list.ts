/** One entry of a cell that lists several. */
export interface CellPart {
  text: string;
  /** It stood in quotation marks, and what would part it does not. */
  isQuoted: boolean;
}

/**
 * What a cell lists: parts with one of some signs between, as `a; b`. A part in
 * quotation marks may hold such signs, and quotation marks doubled, as a cell may that
 * holds commas: `"a; b"; c`.
 */
export function cellParts(cell: string, separators: string): CellPart[] {
  const quoted = String.raw`\s*"(?<quoted>(?:[^"]|"")*)"\s*`;
  const part = new RegExp(
    `(?:${quoted}|(?<plain>[^${separators}]*))(?:[${separators}]|$)`,
    'gy',
  );
  return [...cell.matchAll(part)]
    .map(({ groups }) => {
      const inside = groups?.['quoted'];
      return {
        text: inside?.replaceAll('""', '"') ?? groups?.['plain']?.trim() ?? '',
        isQuoted: inside !== undefined,
      };
    })
    .filter(({ text }) => text !== '');
}
