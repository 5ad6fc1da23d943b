import { foldSpace } from './title-text';

/** What a page of search results is called: "search flow matching", cut after 40 characters. */
export function searchLabel(query: string | null): string {
  return foldSpace(`search ${query ?? ''}`)
    .slice(0, 40)
    .trim();
}
