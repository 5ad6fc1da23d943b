import { i18n } from '#i18n';
import type { Library, PagePaper } from '../../lib/library/library';
import type { PaperId } from '../../lib/papers/paper';
import { useFeedback } from '../feedback/feedback-context';
import { BookmarkIcon } from '../icons';
import { useAnswer } from '../live/use-answer';
import { PopoverButton } from '../menu/popover-button';
import { ListChoice } from '../saving/list-choice';
import { createBulkActions } from '../table/bulk-actions';

/** Puts the papers of a page that are new into one list, with an undo. */
export function SaveAllNew({
  library,
  papers,
}: {
  library: Library;
  papers: readonly PagePaper[];
}) {
  const actions = createBulkActions(library, useFeedback());
  const lists = useAnswer(library, () => library.lists(), []);
  const fresh = newPapers(papers);
  if (fresh.length === 0) return null;
  return (
    <PopoverButton
      label={i18n.t('page_save_new', fresh.length)}
      className="button save-all-new"
      icon={
        <>
          <BookmarkIcon />
          <span>{i18n.t('page_save_new', fresh.length)}</span>
        </>
      }
      panelLabel={i18n.t('save_menu')}
    >
      {(close) => (
        <ListChoice
          lists={lists.value ?? []}
          change={library.change}
          onChoose={(list) => {
            close();
            actions.save(fresh, list);
          }}
        />
      )}
    </PopoverButton>
  );
}

/** Those that were new when the page was opened, are in no list, and are stored by now. */
function newPapers(papers: readonly PagePaper[]): PaperId[] {
  return papers.flatMap(({ annotation }) =>
    annotation?.paper !== undefined &&
    annotation.state === 'new' &&
    annotation.lists.length === 0
      ? [annotation.paper]
      : [],
  );
}
