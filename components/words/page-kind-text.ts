import { i18n } from '#i18n';
import type { PageKind } from '../../lib/detect/site';

/**
 * What readers call a page kind, in the middle of a sentence: "listings". Sites share
 * these words; a kind that has none yet goes by its own name.
 */
export function pageKindText({ kind }: Pick<PageKind, 'kind'>): string {
  return i18n.t(`page_kind_${kind}` as 'page_kind_listing') || kind;
}
