import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Library, ListSummary } from '../../lib/library/library';
import type { PaperId } from '../../lib/papers/paper';
import { useFeedback } from '../feedback/feedback-context';
import { ListIcon } from '../icons';
import { useAnswer } from '../live/use-answer';
import { useKeptFocus } from '../live/use-kept-focus';
import { EmptyState } from '../paper/empty-state';
import { Failure } from '../paper/failure';
import type { TargetOf } from '../paper/paper-targets';
import { ShowMore } from '../paper/show-more';
import { createItemActions } from './item-actions';
import { ListItemRow } from './list-item-row';

/** Papers read and shown at first, and added by each "Show more". */
const PAGE = 100;

/** The papers of one list, in the reader's order. Takes the list's id as its key. */
export function ListItems({
  library,
  list,
  lists,
  targetOf,
  current,
}: {
  library: Library;
  list: ListSummary;
  /** All lists: the others are where a paper can be moved. */
  lists: readonly ListSummary[];
  targetOf: TargetOf;
  current?: PaperId | undefined;
}) {
  const actions = createItemActions(library, useFeedback());
  const [limit, setLimit] = useState(PAGE);
  const rows = useAnswer(library, () => library.items(list.id, limit), [
    list.id,
    limit,
  ]);
  const box = useRef<HTMLDivElement>(null);
  useKeptFocus(box);

  if (rows.error !== undefined)
    return <Failure error={rows.error} onRetry={rows.again} />;
  const items = rows.value ?? [];
  const otherLists = lists.filter(({ id }) => id !== list.id);
  return (
    <div class="list-items" ref={box} tabIndex={-1} data-focus-fallback>
      {rows.value?.length === 0 && (
        <EmptyState
          icon={<ListIcon />}
          title={i18n.t('list_empty_title')}
          text={i18n.t('list_empty_text')}
        />
      )}
      <ol
        class="rows"
        role="list"
        aria-label={list.name}
        hidden={items.length === 0}
      >
        {items.map((row, position) => (
          <ListItemRow
            key={row.paper.id}
            library={library}
            row={row}
            position={position}
            count={list.count}
            otherLists={otherLists}
            actions={actions}
            targetOf={targetOf}
            current={row.paper.id === current}
          />
        ))}
      </ol>
      {list.count > items.length && items.length > 0 && (
        <ShowMore onPress={() => setLimit(limit + PAGE)} />
      )}
      {items.length > 1 && <p class="rows-hint">{i18n.t('list_order_hint')}</p>}
    </div>
  );
}
