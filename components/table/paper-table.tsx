import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Library } from '../../lib/library/library';
import type { Sort, SortKey } from '../../lib/library/answers/scope';
import type { PaperId } from '../../lib/papers/paper';
import type { ListId } from '../../lib/papers/reading';
import type { TargetOf } from '../paper/paper-targets';
import type { Column } from './columns';
import { carryPapers } from './carried-papers';
import {
  extend,
  NOTHING,
  toggle,
  toggleAll,
  type Selection,
} from './selection';
import { TableHead } from './table-head';
import { PaperTableRow } from './table-row';
import { fitColumns } from './fit-columns';
import { useFilledColumns } from './use-filled-columns';
import { useRowAtHand } from './use-row-at-hand';
import { useRows } from './use-rows';
import { useVirtualRows } from './use-virtual-rows';
import { useWidth } from './use-width';

/** Height of a row in CSS pixels; the style sheet has the same. */
const ROW_HEIGHT = 46;

/**
 * Papers as a table of any length, of which only what is in view is drawn. A grid as
 * WAI-ARIA describes it: the rows are one stop of the Tab key, arrows walk them, Space
 * chooses, Shift extends, Escape lets go, Enter opens. https://www.w3.org/WAI/ARIA/apg/patterns/grid/
 */
export function PaperTable({
  library,
  papers,
  columns: wanted,
  hidesEmpty = false,
  sort,
  sortable,
  onSort,
  selection,
  onSelect,
  targetOf,
  current,
  label,
  list,
  onMove,
  onRemove,
}: {
  library: Pick<Library, 'rows' | 'onChange'>;
  papers: readonly PaperId[];
  /** Those the reader wants; what there is no room for is left out. */
  columns: readonly Column[];
  /** Leaves out columns that no row has anything for. */
  hidesEmpty?: boolean;
  sort: Sort;
  sortable: readonly SortKey[];
  onSort: (by: SortKey) => void;
  selection: Selection;
  onSelect: (selection: Selection) => void;
  targetOf: TargetOf;
  current: PaperId | undefined;
  label: string;
  /** The list, where they are one's. */
  list?: ListId | undefined;
  /** Moves a row up or down by one; absent where the reader does not order. */
  onMove?: ((paper: PaperId, to: number) => void) | undefined;
  /** The Delete key. */
  onRemove?: ((papers: readonly PaperId[]) => void) | undefined;
}) {
  const box = useRef<HTMLDivElement>(null);
  const { items, total, reveal } = useVirtualRows(
    papers.length,
    ROW_HEIGHT,
    box,
  );
  const rows = useRows(
    library,
    items.flatMap(({ index }) => papers[index] ?? []),
    list,
  );
  const filled = useFilledColumns(
    wanted,
    items.flatMap(({ index }) => rows.get(papers[index] ?? 0) ?? []),
  );
  const columns = fitColumns(
    hidesEmpty
      ? wanted.filter((it) => filled.includes(it) || it.sort === sort.by)
      : wanted,
    useWidth(box),
  );
  const isAnyChosen = selection.chosen.size > 0;
  const { at, setAt, focusRow, follow } = useRowAtHand({
    box,
    papers,
    isAnyChosen,
    reveal,
  });
  // The row at hand may be out of sight; the Tab key comes to one that is drawn.
  const stop = items.some(({ index }) => index === at)
    ? at
    : items[Math.floor(items.length / 2)]?.index;

  const walk = (to: number, extending: boolean) => {
    const next = Math.max(0, Math.min(to, papers.length - 1));
    const [from, paper] = [papers[at], papers[next]];
    if (paper === undefined || from === undefined) return;
    if (extending)
      onSelect(
        extend(
          selection.anchor === undefined
            ? { chosen: selection.chosen, anchor: from }
            : selection,
          papers,
          paper,
        ),
      );
    focusRow(next);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const paper = papers[at];
    if (paper === undefined) return;
    const page = Math.max(1, Math.floor(innerHeight / ROW_HEIGHT) - 3);
    const steps: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: papers.length - 1,
    };
    const to = steps[event.key];
    if (to !== undefined && event.altKey) {
      if (!onMove || to < 0 || to >= papers.length) return;
      onMove(paper, to);
      follow(paper);
    } else if (to !== undefined) walk(to, event.shiftKey);
    else if (event.key === ' ')
      onSelect(
        event.shiftKey
          ? extend(selection, papers, paper)
          : toggle(selection, paper),
      );
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey))
      onSelect(toggleAll({ chosen: new Set() }, papers));
    else if (event.key === 'Escape' && isAnyChosen) onSelect(NOTHING);
    else if (event.key === 'Enter')
      box.current
        ?.querySelector<HTMLElement>(`[data-index="${at}"] .table-title a`)
        ?.click();
    else if (event.key === 'Delete' && onRemove)
      onRemove(chosenOr(selection, paper, papers));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      <div
        class="table"
        role="grid"
        aria-label={label}
        aria-rowcount={papers.length + 1}
        aria-multiselectable="true"
        style={{
          '--columns': ['34px', 'minmax(0, 3.4fr)']
            .concat(columns.map(({ width }) => width))
            .join(' '),
        }}
      >
        <TableHead
          columns={columns}
          sort={sort}
          sortable={sortable}
          onSort={onSort}
          chosen={selection.chosen.size}
          of={papers.length}
          onToggleAll={() => onSelect(toggleAll(selection, papers))}
        />
        <div
          role="rowgroup"
          class="table-rows"
          ref={box}
          style={{ height: `${total}px` }}
          onKeyDown={onKeyDown}
        >
          {items.map(({ index, start }) => {
            const paper = papers[index];
            if (paper === undefined) return null;
            return (
              <PaperTableRow
                key={paper}
                row={rows.get(paper)}
                index={index}
                top={start - (items[0] ? offset(items[0]) : 0)}
                columns={columns}
                isChosen={selection.chosen.has(paper)}
                isActive={index === stop}
                isCurrent={paper === current}
                targetOf={targetOf}
                onToggle={(extending) =>
                  onSelect(
                    extending
                      ? extend(selection, papers, paper)
                      : toggle(selection, paper),
                  )
                }
                onFocus={() => setAt(index)}
                onDragStart={(event) =>
                  carryPapers(event, chosenOr(selection, paper, papers))
                }
              />
            );
          })}
        </div>
      </div>
      <p class="visually-hidden" aria-live="polite">
        {selection.chosen.size > 0 &&
          i18n.t('table_chosen', selection.chosen.size)}
      </p>
    </>
  );
}

/** The chosen papers, in their order, or the one alone where it is not among them. */
function chosenOr(
  { chosen }: Selection,
  paper: PaperId,
  papers: readonly PaperId[],
): PaperId[] {
  return chosen.has(paper) ? papers.filter((id) => chosen.has(id)) : [paper];
}

/** Rows are placed within their own box; the library counts from the page's top. */
function offset({ start, index }: { start: number; index: number }): number {
  return start - index * ROW_HEIGHT;
}
