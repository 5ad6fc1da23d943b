import { i18n } from '#i18n';

/** A paper's title; of a stub, its identifier and that the title was not seen yet. */
export function paperTitle(paper: { title: string; stub?: true }): string {
  return paper.stub ? i18n.t('stub_title', [paper.title]) : paper.title;
}
