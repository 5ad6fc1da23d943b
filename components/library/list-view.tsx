import { i18n } from '#i18n';
import type { Library, ListSummary } from '../../lib/library/library';
import type { PaperId } from '../../lib/papers/paper';
import type { ListId } from '../../lib/papers/reading';
import { ListItems } from '../lists/list-items';
import { EmptyState } from '../paper/empty-state';
import type { TargetOf } from '../paper/paper-targets';

/** One reading list in the main area. */
export function ListView({
  library,
  id,
  lists,
  targetOf,
  current,
}: {
  library: Library;
  id: ListId;
  /** Absent until they are read. */
  lists: readonly ListSummary[] | undefined;
  targetOf: TargetOf;
  current: PaperId | undefined;
}) {
  if (lists === undefined) return null;
  const list = lists.find((one) => one.id === id);
  if (!list)
    return (
      <EmptyState
        title={i18n.t('library_list_gone_title')}
        text={i18n.t('library_list_gone_text')}
      />
    );
  return (
    <>
      <div class="view-head">
        <h1>{list.name}</h1>
        <span class="lists-count">{i18n.t('lists_count', list.count)}</span>
      </div>
      <ListItems
        library={library}
        list={list}
        lists={lists}
        targetOf={targetOf}
        current={current}
      />
    </>
  );
}
