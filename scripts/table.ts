/** A table as text: a heading, and rows of cells; numbers to the right. */
export function table(
  heading: readonly string[],
  rows: readonly (readonly (string | number | undefined)[])[],
): string {
  const cells = rows.map((row) => row.map(format));
  const widths = heading.map((name, i) =>
    Math.max(name.length, ...cells.map((row) => row[i]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) =>
        i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0),
      )
      .join('  ');
  return [
    line(heading),
    line(widths.map((width) => '─'.repeat(width))),
    ...cells.map(line),
  ].join('\n');
}

/** The middle one; of an even number, the upper of both. */
export function median(all: readonly number[]): number {
  return all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? NaN;
}

/** What 95 in 100 do not exceed. */
export function p95(all: readonly number[]): number {
  return all.toSorted((a, b) => a - b)[Math.floor(all.length * 0.95)] ?? NaN;
}

/** "12.3 ×". */
export function ratio(a: number, b: number): string {
  return `${format(a / b)} ×`;
}

function format(cell: string | number | undefined): string {
  if (cell === undefined) return '–';
  if (typeof cell === 'string') return cell;
  if (!Number.isFinite(cell)) return '–';
  return cell >= 100 || Number.isInteger(cell)
    ? String(Math.round(cell))
    : cell.toFixed(cell < 10 ? 2 : 1);
}
