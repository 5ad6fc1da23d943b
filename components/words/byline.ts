import { i18n } from '#i18n';

/** Surnames do not tell people apart; three full names and a count do, mostly. */
const NAMED = 3;

/** "Ada Byron, Bo Li and 4 others · 2024"; empty where nothing is known. */
export function byline(authors: readonly string[], year?: number): string {
  const names =
    authors.length > NAMED + 1
      ? i18n.t('paper_authors_more', [
          authors.slice(0, NAMED).join(', '),
          authors.length - NAMED,
        ])
      : authors.join(', ');
  return [names, year].filter(Boolean).join(' · ');
}
