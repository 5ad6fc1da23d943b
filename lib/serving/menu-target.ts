import type { PageMenuClick } from '../adapters/context-menus/on-page-menu';

export const LOOK_UP = 'look-up';
export const SAVE_LINK = 'save-link';
export const HIGHLIGHT = 'highlight';

/** As much of a selection as the search field takes. */
const MAX_QUERY = 400;

/** Where a choice leads: a place in the library, or the window to save a link's paper in. */
export type MenuTarget =
  { page: 'library'; place: string } | { page: 'save'; place: string };

/** What to open for a choice; undefined where there is nothing to open. Requests nothing. */
export function menuTarget({
  id,
  selection = '',
  link = '',
}: PageMenuClick): MenuTarget | undefined {
  if (id === SAVE_LINK && URL.canParse(link))
    return { page: 'save', place: `#${encodeURIComponent(link)}` };
  const query = selection.replaceAll(/\s+/g, ' ').trim().slice(0, MAX_QUERY);
  if (id === LOOK_UP && query !== '')
    return { page: 'library', place: `#search/${encodeURIComponent(query)}` };
  return undefined;
}
