import { i18n } from '#i18n';
import type { Library, ListRow, ListSummary } from '../../lib/library/library';
import type { ReadingState } from '../../lib/papers/reading';
import type { Feedback } from '../feedback/feedback-context';
import { paperTitle } from '../words/paper-title';

/** What a reader can do with a paper in a list; each says what it did. */
export interface ItemActions {
  /** Within its list, to a position from 0. */
  move: (row: ListRow, to: number, count: number) => void;
  /** To the end of another list. */
  moveTo: (row: ListRow, list: ListSummary) => void;
  remove: (row: ListRow) => void;
  setReading: (row: ListRow, state: ReadingState | null) => void;
}

/** Item actions on a library. */
export function createItemActions(
  { change }: Pick<Library, 'change'>,
  { announce, offerUndo, attempt }: Feedback,
): ItemActions {
  const run = (action: () => Promise<unknown>) => void attempt(action);
  return {
    move: ({ item, paper }, to, count) =>
      run(async () => {
        await change.moveItem({
          item: { list: item.list, paper: item.paper },
          to: { list: item.list, position: to },
        });
        announce(i18n.t('lists_moved', [paperTitle(paper), to + 1, count]));
      }),
    moveTo: ({ item }, list) =>
      run(async () => {
        const moved = await change.moveItem({
          item: { list: item.list, paper: item.paper },
          to: { list: list.id },
        });
        offerUndo(i18n.t('list_moved_to', [list.name]), () =>
          change.restoreItems(moved),
        );
      }),
    remove: ({ item, paper }) =>
      run(async () => {
        const removed = await change.unsave({
          list: item.list,
          paper: item.paper,
        });
        if (!removed) return;
        offerUndo(i18n.t('list_removed', [paperTitle(paper)]), () =>
          change.restoreItem({ item: removed }),
        );
      }),
    setReading: ({ paper }, state) =>
      run(() => change.setReading({ paper: paper.id, state })),
  };
}
