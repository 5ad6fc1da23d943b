import { i18n } from '#i18n';

/**
 * "Ada Byron, Bo Li, Cy Ng and 4 others · 2024"; empty where nothing is known. Of more
 * authors than `named` and one, only so many are named: the first, or who is asked for.
 */
export function byline(
  authors: readonly string[],
  year?: number,
  named = 3,
  isAsked: (author: string) => boolean = () => false,
): string {
  const names =
    authors.length > named + 1
      ? i18n.t('paper_authors_more', [
          foremost(authors, named, isAsked).join(', '),
          authors.length - named,
        ])
      : authors.join(', ');
  return [names, year].filter(Boolean).join(' · ');
}

/** So many authors, in their order. */
function foremost(
  authors: readonly string[],
  many: number,
  isAsked: (author: string) => boolean,
): string[] {
  const asked = authors.filter(isAsked);
  const others = authors.filter((author) => !asked.includes(author));
  const chosen = new Set([...asked, ...others].slice(0, many));
  return authors.filter((author) => chosen.has(author)).slice(0, many);
}
