import { foldSpace } from './title-text';

/** Characters of an address that a page's label may quote. */
const MOST = 40;

/** What a page of search results is called: "search flow matching", cut after 40 characters. */
export function searchLabel(query: string | null): string {
  return shortLabel(`search ${query ?? ''}`);
}

/** A label cut to what fits beside a title. */
export function shortLabel(text: string): string {
  return foldSpace(text).slice(0, MOST).trim();
}
