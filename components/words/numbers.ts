let integer: Intl.NumberFormat | undefined;
let percent: Intl.NumberFormat | undefined;

/** "1,234" in the reader's way of writing. */
export function formatCount(count: number): string {
  // Nothing to format; and to begin with it takes the browser 10 ms, of every page.
  if (count < 1_000) return String(count);
  integer ??= new Intl.NumberFormat();
  return integer.format(count);
}

/** "42%" of a share from 0 to 1; a share below 1 is never shown as 100%. */
export function formatShare(share: number): string {
  percent ??= new Intl.NumberFormat(undefined, {
    style: 'percent',
    maximumFractionDigits: 0,
  });
  return percent.format(share < 1 ? Math.min(share, 0.99) : 1);
}

/** "12 MB" of a number of bytes. */
export function formatBytes(bytes: number): string {
  const isSmall = bytes < 1_000_000;
  return new Intl.NumberFormat(undefined, {
    style: 'unit',
    unit: isSmall ? 'kilobyte' : 'megabyte',
    maximumFractionDigits: 0,
  }).format(bytes / (isSmall ? 1_000 : 1_000_000));
}
