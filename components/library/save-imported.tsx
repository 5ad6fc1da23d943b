import { i18n } from '#i18n';
import type { Library, ListSummary } from '../../lib/library/library';
import type { PaperId } from '../../lib/papers/paper';
import { useFeedback } from '../feedback/feedback-context';
import { BookmarkIcon } from '../icons';
import { PopoverButton } from '../menu/popover-button';
import { ListChoice } from '../saving/list-choice';
import { createBulkActions } from '../table/bulk-actions';

/**
 * What was imported is only seen: a library from another program is the reader's own,
 * and goes into a list from here, without being looked for among all that was seen.
 */
export function SaveImported({
  library,
  lists,
  papers,
}: {
  library: Pick<Library, 'change'>;
  lists: readonly ListSummary[];
  papers: readonly PaperId[];
}) {
  const actions = createBulkActions(library, useFeedback());
  const label = i18n.t('report_save', papers.length);
  return (
    <p class="report-save">
      <PopoverButton
        label={label}
        className="button"
        icon={
          <>
            <BookmarkIcon /> {label}
          </>
        }
        panelLabel={i18n.t('save_menu')}
      >
        {(close) => (
          <ListChoice
            lists={lists}
            change={library.change}
            onChoose={(into) => {
              close();
              actions.save(papers, into);
            }}
          />
        )}
      </PopoverButton>
    </p>
  );
}
