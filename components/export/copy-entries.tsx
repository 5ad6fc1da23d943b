import { i18n } from '#i18n';
import { COPY_FORMS, type CopyForm } from '../../lib/export/copy-form';
import type { ExportDesk } from '../../lib/library/exporting/export-desk';
import type { PaperId } from '../../lib/papers/paper';
import type { Feedback } from '../feedback/feedback-context';
import { CopyIcon } from '../icons';
import type { MenuEntry } from '../menu/menu';

/** Entries of a menu that copy papers as citations, links, BibTeX, addresses. */
export function copyEntries(
  desk: Pick<ExportDesk, 'copyPapers'>,
  papers: readonly PaperId[],
  { attempt, tell }: Feedback,
): MenuEntry[] {
  const copy = (form: CopyForm) =>
    attempt(async () => {
      await desk.copyPapers(papers, form);
      tell(i18n.t(`copied_${form}`, papers.length));
    });
  return COPY_FORMS.map((form, at) => ({
    label: i18n.t(`copy_${form}`),
    icon: <CopyIcon />,
    startsGroup: at === 0,
    run: () => void copy(form),
  }));
}
