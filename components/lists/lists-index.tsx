import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Library, ListSummary } from '../../lib/library/library';
import { listKey } from '../../lib/papers/list-name';
import type { ListId } from '../../lib/papers/reading';
import { useFeedback } from '../feedback/feedback-context';
import { useKeptFocus } from '../live/use-kept-focus';
import { ListsRow } from './lists-row';
import { NewListForm } from './new-list-form';

/** All reading lists in the reader's order, and a field for a new one. */
export function ListsIndex({
  library,
  lists,
  openerOf,
  onDeleted,
}: {
  library: Library;
  lists: readonly ListSummary[];
  /** The button or link that opens a list. */
  openerOf: (list: ListSummary) => ComponentChildren;
  onDeleted?: (list: ListSummary) => void;
}) {
  const { announce, offerUndo, attempt } = useFeedback();
  const box = useRef<HTMLDivElement>(null);
  useKeptFocus(box);
  const { change } = library;

  const move = ({ id, name }: ListSummary, to: number) =>
    attempt(async () => {
      await change.moveList({ list: id, to });
      announce(i18n.t('lists_moved', [name, to + 1, lists.length]));
    });
  const remove = (list: ListSummary) =>
    attempt(async () => {
      const { id, name } = list;
      await change.deleteList({ list: id });
      onDeleted?.(list);
      offerUndo(i18n.t('lists_deleted', [name]), () =>
        change.restoreList({ list: id }),
      );
    });
  const named = (name: string) =>
    lists.filter((list) => listKey(list.name) === listKey(name));
  const isTakenBeside = (list: ListSummary) => (name: string) =>
    named(name).some(({ id }) => id !== list.id);
  /** The list that bears the name another was to be made of. */
  const [takenId, setTakenId] = useState<ListId>();
  const takenBy = lists.find(({ id }) => id === takenId);
  const create = async (name: string) => {
    const [same] = named(name);
    setTakenId(same?.id);
    return same === undefined && attempt(() => change.createList({ name }));
  };

  return (
    <div class="lists-index" ref={box}>
      <ul class="lists" role="list" aria-label={i18n.t('lists_heading')}>
        {lists.map((list, position) => (
          <ListsRow
            key={list.id}
            list={list}
            position={position}
            count={lists.length}
            opener={openerOf(list)}
            isTaken={isTakenBeside(list)}
            onRename={(name) =>
              void attempt(() => change.renameList({ list: list.id, name }))
            }
            onMove={(to) => void move(list, to)}
            onDelete={() => void remove(list)}
          />
        ))}
      </ul>
      <NewListForm
        label={i18n.t('lists_new_label')}
        placeholder={i18n.t('lists_new')}
        action={i18n.t('lists_create')}
        isTaken={takenBy !== undefined}
        onInput={() => setTakenId(undefined)}
        onCreate={create}
      />
      {takenBy && (
        <>
          <p class="field-problem" role="alert">
            {i18n.t('lists_name_taken')}
          </p>
          <div class="lists-row">{openerOf(takenBy)}</div>
        </>
      )}
    </div>
  );
}
