import { isoDay } from './iso-date';

/** Characters of a title that a file name takes. */
const LONGEST = 60;

/**
 * `cognate-diffusion-2026-11-21.bib`: what, when, and the format. Letters and digits
 * of every script stay, everything else becomes a hyphen, so that no system has a
 * quarrel with it and no title leads out of a folder.
 */
export function exportFileName(
  title: string,
  at: number,
  extension: string,
): string {
  return `cognate-${[fileSafe(title), isoDay(at)].filter(Boolean).join('-')}.${extension}`;
}

/** A title as a part of a file name; empty where no letter or digit is in it. */
export function fileSafe(title: string): string {
  const safe = title
    .toWellFormed()
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  // Cut between characters, not within one.
  return [...safe].slice(0, LONGEST).join('').replace(/-+$/, '');
}
