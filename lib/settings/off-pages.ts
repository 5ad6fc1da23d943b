import type { Settings } from './settings';

/** A page kind of a site: `{ site: 'arxiv', kind: 'listing' }`. */
export interface PageName {
  site: string;
  kind: string;
}

/** What `offPages` calls a site, or a page kind of it. */
export function offName({ site, kind }: Partial<PageName>): string {
  return kind === undefined ? `${site}` : `${site}/${kind}`;
}

/** Which of the two switches of a page kind is off: its site's, its own, or neither. */
export function offBy(
  off: Settings['offPages'],
  page: PageName,
): 'site' | 'kind' | undefined {
  if (off.includes(page.site)) return 'site';
  return off.includes(offName(page)) ? 'kind' : undefined;
}

/** The set with one name put in or taken out; the others keep their order. */
export function switched(
  off: Settings['offPages'],
  name: string,
  isOn: boolean,
): string[] {
  const others = off.filter((one) => one !== name);
  return isOn ? others : [...others, name];
}
