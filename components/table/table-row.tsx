import type { TableRow } from '../../lib/library/answers/table-rows';
import { StateMark } from '../paper/state-mark';
import { noteLine } from '../words/note-line';
import { paperTitle } from '../words/paper-title';
import type { TargetOf } from '../paper/paper-targets';
import type { Column } from './columns';

/** What a press on a row asks for. */
export interface RowPress {
  /** Adds it to the chosen, or takes it out. */
  onToggle: (extends_: boolean) => void;
  /** The row takes the focus, or something in it does. */
  onFocus: () => void;
  onDragStart: (event: DragEvent) => void;
}

/** One paper of a table; blank until it is read. */
export function PaperTableRow({
  row,
  index,
  top,
  columns,
  isChosen,
  isActive,
  isCurrent,
  targetOf,
  onToggle,
  onFocus,
  onDragStart,
}: {
  row: TableRow | undefined;
  /** From 0. */
  index: number;
  /** In CSS pixels, from the first row's top. */
  top: number;
  columns: readonly Column[];
  isChosen: boolean;
  /** The Tab key comes here. */
  isActive: boolean;
  /** Its details are open. */
  isCurrent: boolean;
  targetOf: TargetOf;
} & RowPress) {
  const target = row && targetOf(row);
  const authorsShow = columns.some(({ id }) => id === 'authors');
  return (
    <div
      role="row"
      class={`table-row${isCurrent ? ' is-current' : ''}${row?.state === 'dismissed' ? ' is-dismissed' : ''}`}
      data-index={index}
      data-paper={row?.id}
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      tabIndex={isActive ? 0 : -1}
      style={{ transform: `translateY(${top}px)` }}
      draggable={row !== undefined}
      onFocusIn={onFocus}
      onDragStart={onDragStart}
    >
      <div role="gridcell" class="table-check">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={row ? paperTitle(row) : ''}
          checked={isChosen}
          onClick={(event) => onToggle(event.shiftKey)}
        />
      </div>
      <div role="gridcell" class="table-title">
        {row && target && (
          <>
            <StateMark state={row.state} />
            <div class="table-title-text">
              <a
                class={row.stub ? 'is-stub' : undefined}
                href={target.href}
                dir="auto"
                tabIndex={-1}
                draggable={false}
                title={paperTitle(row)}
              >
                {paperTitle(row)}
              </a>
              <span class="table-under" dir="auto">
                {noteLine(row.note) ||
                  (authorsShow ? '' : row.authors.join(', '))}
              </span>
            </div>
          </>
        )}
      </div>
      {columns.map((column) => (
        <div
          key={column.id}
          role="gridcell"
          class={`table-cell is-${column.id}`}
        >
          {row && column.cell(row)}
        </div>
      ))}
    </div>
  );
}
