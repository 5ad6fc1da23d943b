import { titleText } from '../../detect/title-text';

/** Link texts of an authors line; its other links fold and unfold a long list. */
export function readAuthors(line: Element | null | undefined): string[] {
  return [...(line?.querySelectorAll('a[href*="searchtype=author"]') ?? [])]
    .map(titleText)
    .filter(Boolean);
}
