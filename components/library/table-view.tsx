import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Selection as ExportSelection } from '../../lib/export/selection';
import type { Library, ListSummary } from '../../lib/library/library';
import {
  firstSortOf,
  sortKeysOf,
  type Scope,
  type Sort,
  type SortKey,
} from '../../lib/library/answers/scope';
import type { PaperId } from '../../lib/papers/paper';
import { CopyButton } from '../export/copy-button';
import { ExportButton } from '../export/export-button';
import type { ExportControl } from '../export/use-export';
import { useFeedback } from '../feedback/feedback-context';
import { useAnswer } from '../live/use-answer';
import { useReturns } from '../live/use-returns';
import { useStored } from '../live/use-stored';
import { Failure } from '../paper/failure';
import type { TargetOf } from '../paper/paper-targets';
import { BulkBar } from '../table/bulk-bar';
import { createBulkActions } from '../table/bulk-actions';
import { ColumnChooser } from '../table/column-chooser';
import { COLUMNS, FIRST_COLUMNS, type ColumnId } from '../table/columns';
import { PaperTable } from '../table/paper-table';
import { among, NOTHING } from '../table/selection';
import { MapIcon } from '../icons';
import { hrefOf } from './route';

/** The papers of one scope in the main area. Takes the scope's name as its key. */
export function TableView({
  library,
  scope,
  name,
  empty,
  list,
  lists,
  targetOf,
  current,
  exporting,
}: {
  library: Library;
  scope: Scope;
  name: string;
  /** What stands there while there is nothing. */
  empty: ComponentChildren;
  /** The list, where the scope is one. */
  list?: ListSummary;
  lists: readonly ListSummary[];
  targetOf: TargetOf;
  current: PaperId | undefined;
  exporting: ExportControl;
}) {
  const feedback = useFeedback();
  const actions = createBulkActions(library, feedback);
  const [sort, setSort] = useState<Sort>(() => firstSortOf(scope));
  const { shown, setShown, isChosen } = useShownColumns();
  const [selected, setSelected] = useState(NOTHING);
  const returns = useReturns();
  const answer = useAnswer(library, () => library.papers(scope, sort), [
    sort.by,
    sort.descending,
    scope.kind === 'seen' ? returns : 0,
  ]);
  const tags = useAnswer(library, () => library.tags(), []);

  if (answer.error !== undefined)
    return <Failure error={answer.error} onRetry={answer.again} />;
  const papers = answer.value ?? [];
  const selection = among(selected, papers);
  const chosen = papers.filter((paper) => selection.chosen.has(paper));
  const byOrder = list !== undefined && sort.by === 'order';

  const sortBy = (by: SortKey) =>
    setSort((last) =>
      last.by !== by
        ? { by, descending: by === 'added' || by === 'year' }
        : // A list goes back to the reader's own order.
          list && last.descending !== (by === 'added' || by === 'year')
          ? firstSortOf(scope)
          : { by, descending: !last.descending },
    );

  return (
    <>
      <div class="view-head">
        <h1 dir="auto">{name}</h1>
        <span class="lists-count">
          {answer.value && i18n.t('lists_count', papers.length)}
        </span>
        {list && papers.length > 1 && (
          <a
            class="icon-button"
            href={hrefOf({ view: 'map', of: 'list', list: list.id })}
            aria-label={i18n.t('map_open')}
            title={i18n.t('map_open')}
          >
            <MapIcon />
          </a>
        )}
        {papers.length > 0 && (
          <ExportButton
            control={exporting}
            chosen={{ selection: selectionOf(scope), title: name }}
          />
        )}
        {answer.value?.length !== 0 && (
          <ColumnChooser
            shown={new Set(shown)}
            isList={list !== undefined}
            onChange={setShown}
          />
        )}
      </div>
      {answer.value?.length === 0 && empty}
      {papers.length > 0 && (
        <PaperTable
          library={library}
          papers={papers}
          columns={COLUMNS.filter(
            ({ id, ofList }) => shown.includes(id) && (!ofList || list),
          )}
          hidesEmpty={!isChosen}
          list={list?.id}
          sort={sort}
          sortable={sortKeysOf(scope)}
          onSort={sortBy}
          selection={selection}
          onSelect={setSelected}
          targetOf={targetOf}
          current={current}
          label={name}
          onMove={
            byOrder
              ? (paper, to) =>
                  void feedback.attempt(() =>
                    library.change.moveItem({
                      item: { list: list.id, paper },
                      to: { list: list.id, position: to },
                    }),
                  )
              : undefined
          }
          onRemove={
            scope.kind === 'seen'
              ? undefined
              : (some) => actions.remove(some, list)
          }
        />
      )}
      {byOrder && papers.length > 1 && (
        <p class="rows-hint">{i18n.t('list_order_hint')}</p>
      )}
      {chosen.length > 0 && (
        <BulkBar
          papers={chosen}
          lists={lists}
          tags={tags.value ?? []}
          list={list}
          actions={actions}
          change={library.change}
          onDone={() => setSelected(NOTHING)}
        >
          <CopyButton desk={library} papers={chosen} className="button" />
          <ExportButton
            control={exporting}
            chosen={{
              selection: { kind: 'papers', papers: chosen },
              title: i18n.t('export_chosen', [name]),
            }}
          />
        </BulkBar>
      )}
    </>
  );
}

/** A scope as what an exporter is asked for. */
function selectionOf(scope: Scope): ExportSelection {
  return scope.kind === 'seen' ? { kind: 'everything' } : scope;
}

function useShownColumns() {
  const first = FIRST_COLUMNS.join();
  const [text, setText] = useStored('columns', first);
  const names = text.split(',');
  return {
    shown: COLUMNS.map(({ id }) => id).filter((id) => names.includes(id)),
    setShown: (shown: readonly ColumnId[]) => setText(shown.join()),
    /** Whether the reader has chosen them. */
    isChosen: text !== first,
  };
}
