import { isTitleSearch } from '../papers/links';
import type { ExportRecord } from './record';

/** Where a paper is, as a reference names it; undefined where only its title is known. */
export function citedUrl({ url }: ExportRecord): string | undefined {
  return isTitleSearch(url) ? undefined : url;
}
