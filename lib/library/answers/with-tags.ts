import type { PaperId } from '../../papers/paper';
import type { Database } from '../../store/open';

/** Rows with the names of their papers' tags, in alphabetical order. One transaction. */
export async function withTags<Row extends object>(
  db: Database,
  rows: readonly Row[],
  paperOf: (row: Row) => PaperId | undefined,
): Promise<(Row & { tags: string[] })[]> {
  const { store } = db.transaction('tags');
  return Promise.all(
    rows.map(async (row) => {
      const paper = paperOf(row);
      const tags =
        paper === undefined
          ? []
          : await store.getAll(IDBKeyRange.bound([paper], [paper, []]));
      const names = tags.map(({ name }) => name);
      return { ...row, tags: names.toSorted((a, b) => a.localeCompare(b)) };
    }),
  );
}
