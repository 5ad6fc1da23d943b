import { inLanguage } from '../../lib/language/in-language';

const integer = inLanguage((language) => new Intl.NumberFormat(language));
const percent = inLanguage(
  (language) =>
    new Intl.NumberFormat(language, {
      style: 'percent',
      maximumFractionDigits: 0,
    }),
);
const bytesIn = (unit: string) =>
  inLanguage(
    (language) =>
      new Intl.NumberFormat(language, {
        style: 'unit',
        unit,
        maximumFractionDigits: 0,
      }),
  );
const kilobytes = bytesIn('kilobyte');
const megabytes = bytesIn('megabyte');

/** "1,234" in the reader's way of writing. */
export function formatCount(count: number): string {
  // Nothing to format; and to begin with it takes the browser 10 ms, of every page.
  return count < 1_000 ? String(count) : integer().format(count);
}

/** "42%" of a share from 0 to 1; a share below 1 is never shown as 100%. */
export function formatShare(share: number): string {
  return percent().format(share < 1 ? Math.min(share, 0.99) : 1);
}

/** "12 MB" of a number of bytes. */
export function formatBytes(bytes: number): string {
  return bytes < 1_000_000
    ? kilobytes().format(bytes / 1_000)
    : megabytes().format(bytes / 1_000_000);
}
