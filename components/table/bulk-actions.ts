import { i18n } from '#i18n';
import type { Library } from '../../lib/library/library';
import type { PaperId } from '../../lib/papers/paper';
import type { ReadingState } from '../../lib/papers/reading';
import type { Feedback } from '../feedback/feedback-context';

/** What a reader can do with many papers at once; each says what it did, with an undo. */
export interface BulkActions {
  save: (
    papers: readonly PaperId[],
    list: { id: string; name: string },
  ) => void;
  tag: (papers: readonly PaperId[], name: string) => void;
  setReading: (papers: readonly PaperId[], state: ReadingState | null) => void;
  /** Out of a list or, without one, out of all. */
  remove: (
    papers: readonly PaperId[],
    list?: { id: string; name: string },
  ) => void;
}

/** Bulk actions on a library. */
export function createBulkActions(
  { change }: Pick<Library, 'change'>,
  { announce, offerUndo, attempt }: Feedback,
): BulkActions {
  const run = (action: () => Promise<unknown>) => void attempt(action);
  return {
    save: (papers, list) =>
      run(async () => {
        const items = await change.saveAll({ papers, list: list.id });
        const text = i18n.t('bulk_saved', items.length, [
          items.length,
          list.name,
        ]);
        if (items.length === 0) announce(text);
        else
          offerUndo(text, () =>
            change.unsaveAll({
              papers: items.map(({ paper }) => paper),
              list: list.id,
            }),
          );
      }),
    tag: (papers, name) =>
      run(async () => {
        const tags = await change.tagAll({ papers, name });
        const text = i18n.t('bulk_tagged', tags.length, [tags.length, name]);
        if (tags.length === 0) announce(text);
        else offerUndo(text, () => change.untagAll({ tags }));
      }),
    setReading: (papers, state) =>
      run(async () => {
        const before = await change.setReadings({ papers, state });
        offerUndo(i18n.t('bulk_marked', papers.length), () =>
          change.restoreReadings(before),
        );
      }),
    remove: (papers, list) =>
      run(async () => {
        const items = await change.unsaveAll({
          papers,
          ...(list && { list: list.id }),
        });
        if (items.length === 0) return;
        const count = new Set(items.map(({ paper }) => paper)).size;
        offerUndo(
          list
            ? i18n.t('bulk_removed', count, [count, list.name])
            : i18n.t('bulk_removed_all', count),
          () => change.restoreItems({ items }),
        );
      }),
  };
}
