import { LIMITS } from './limits';
import type { Identifiers } from './identifiers';
import type { PaperDraft } from './paper';
import { isYear } from './paper-year';

/**
 * What a page or a file says of a paper, cut to what is taken of one: nothing that is
 * too long, and no odd year, costs the others on its page.
 */
export function fitting(draft: PaperDraft): PaperDraft {
  const { year, ...rest } = draft;
  const { title, identifiers, authors, abstract } = rest;
  return {
    ...rest,
    title: shorten(title, LIMITS.title),
    identifiers: fittingIdentifiers(identifiers),
    authors: authors
      .slice(0, LIMITS.authors)
      .map((name) => name.slice(0, LIMITS.author)),
    ...(isYear(year) && { year }),
    ...(abstract !== undefined && {
      abstract: abstract.slice(0, LIMITS.abstract),
    }),
  };
}

/** An identifier that is longer than any is none. */
export function fittingIdentifiers(identifiers: Identifiers): Identifiers {
  const { doi, ...rest } = identifiers;
  return doi !== undefined && doi.length <= LIMITS.identifier
    ? { ...rest, doi }
    : rest;
}

function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
