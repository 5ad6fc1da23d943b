import { i18n } from '#i18n';

/**
 * What readers call a page kind, in the middle of a sentence: "listings". Sites share
 * these words.
 */
export function pageKindText({ kind }: { kind: string }): string {
  return i18n.t(`page_kind_${kind}` as 'page_kind_listing');
}

/** The pages of a kind on their site: "arXiv listings". */
export function pageName(page: { siteName: string; kind: string }): string {
  return i18n.t('page_kind_of_site', [page.siteName, pageKindText(page)]);
}
