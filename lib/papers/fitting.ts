import { LIMITS } from './limits';
import type { Identifiers } from './identifiers';
import type { PaperDraft } from './paper';

/**
 * What a page or a file says of a paper, cut to what is taken of one: no entry that is
 * too long costs the others on its page.
 */
export function fitting(draft: PaperDraft): PaperDraft {
  const { title, identifiers, authors, abstract } = draft;
  return {
    ...draft,
    title: shorten(title, LIMITS.title),
    identifiers: fittingIdentifiers(identifiers),
    authors: authors
      .slice(0, LIMITS.authors)
      .map((name) => name.slice(0, LIMITS.author)),
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
