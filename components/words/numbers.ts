import { inLanguage } from '../../lib/language/in-language';

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
