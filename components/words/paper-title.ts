import { i18n } from '#i18n';
import { readableTitle } from '../../lib/papers/readable-title';

/** A paper's title, its TeX made readable; of a stub, its identifier and that the title was not seen yet. */
export function paperTitle(paper: { title: string; stub?: true }): string {
  return paper.stub
    ? i18n.t('stub_title', [paper.title])
    : readableTitle(paper.title);
}
