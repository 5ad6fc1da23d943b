import { i18n } from '#i18n';
import type { Sort, SortKey } from '../../lib/library/answers/scope';
import type { Column } from './columns';

/** The names of the columns, to sort by, and a box that chooses all. */
export function TableHead({
  columns,
  sort,
  sortable,
  onSort,
  chosen,
  of,
  onToggleAll,
}: {
  columns: readonly Column[];
  sort: Sort;
  sortable: readonly SortKey[];
  onSort: (by: SortKey) => void;
  chosen: number;
  of: number;
  onToggleAll: () => void;
}) {
  const heads = [
    { id: 'title', sort: 'title' as SortKey, name: i18n.t('column_title') },
    ...columns.map((column) => ({ ...column, name: column.name() })),
  ];
  return (
    <div role="rowgroup" class="table-head">
      <div role="row" aria-rowindex={1} class="table-heads">
        <div role="columnheader" class="table-check">
          <input
            type="checkbox"
            aria-label={i18n.t('table_choose_all')}
            checked={of > 0 && chosen === of}
            indeterminate={chosen > 0 && chosen < of}
            onChange={onToggleAll}
          />
        </div>
        {heads.map((head) => (
          <div
            key={head.id}
            role="columnheader"
            class={`table-name is-${head.id}`}
            aria-sort={
              head.sort !== sort.by
                ? 'none'
                : sort.descending
                  ? 'descending'
                  : 'ascending'
            }
          >
            {head.sort && sortable.includes(head.sort) ? (
              <button
                type="button"
                class="table-sort"
                onClick={() => head.sort && onSort(head.sort)}
              >
                {head.name}
                <span class="table-sort-mark" aria-hidden="true">
                  {head.sort === sort.by && (sort.descending ? '↓' : '↑')}
                </span>
              </button>
            ) : (
              head.name
            )}
          </div>
        ))}
      </div>
    </div>
  );
}
