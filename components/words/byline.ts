import { i18n } from '#i18n';

/**
 * "Ada Byron, Bo Li, Cy Ng and 4 others · 2024"; empty where nothing is known. Of more
 * authors than `named` and one, only so many are named.
 */
export function byline(
  authors: readonly string[],
  year?: number,
  named = 3,
): string {
  const names =
    authors.length > named + 1
      ? i18n.t('paper_authors_more', [
          authors.slice(0, named).join(', '),
          authors.length - named,
        ])
      : authors.join(', ');
  return [names, year].filter(Boolean).join(' · ');
}
