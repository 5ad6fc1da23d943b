import type { ExportRecord } from './record';

/** Where a paper is, as a reference names it; undefined where only its title is known. */
export function citedUrl({ url, isSearch }: ExportRecord): string | undefined {
  return isSearch ? undefined : url;
}
