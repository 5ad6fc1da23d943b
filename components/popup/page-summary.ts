import { i18n } from '#i18n';
import type { PagePaper } from '../../lib/library/library';

/**
 * "25 papers: 6 seen, 3 saved, 16 new". Each paper counts once: saved ones are not
 * among those seen.
 */
export function pageSummary(papers: readonly PagePaper[]): string {
  const saved = papers.filter(
    ({ annotation }) => (annotation?.lists.length ?? 0) > 0,
  ).length;
  const fresh = papers.filter(
    ({ annotation }) => (annotation?.state ?? 'new') === 'new',
  ).length;
  const have = papers.length - saved - fresh;

  const parts: string[] = [];
  if (have > 0) parts.push(i18n.t('page_summary_have', [have]));
  if (saved > 0) parts.push(i18n.t('page_summary_saved', [saved]));
  if (fresh > 0 && parts.length > 0)
    parts.push(i18n.t('page_summary_new', [fresh]));
  if (parts.length === 0) parts.push(i18n.t('page_all_new'));
  return i18n.t('page_summary', [
    i18n.t('page_papers', papers.length),
    parts.join(', '),
  ]);
}
