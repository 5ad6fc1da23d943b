import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ListLabel } from './list-label';
import type { Library, ListSummary } from '../../lib/library/library';
import type { ListId } from '../../lib/papers/reading';
import { IconButton } from '../icon-button';
import { BackIcon, ForwardIcon, ListIcon } from '../icons';
import { useAnswer } from '../live/use-answer';
import { EmptyState } from '../paper/empty-state';
import { Failure } from '../paper/failure';
import { toPaper } from '../paper/paper-targets';
import { ListItems } from './list-items';
import { ListsIndex } from './lists-index';

/** The popup's lists: all of them, or one that is open. */
export function ListsView({ library }: { library: Library }) {
  const lists = useAnswer(library, () => library.lists(), []);
  const [openId, setOpenId] = useState<ListId | undefined>();
  /** The list that was just left: its opener gets the focus. */
  const left = useRef<ListId | undefined>(undefined);

  if (lists.error !== undefined)
    return <Failure error={lists.error} onRetry={lists.again} />;
  if (lists.value === undefined) return null;
  const open = lists.value.find(({ id }) => id === openId);

  if (open)
    return (
      <OpenList
        key={open.id}
        library={library}
        list={open}
        lists={lists.value}
        onBack={() => {
          left.current = openId;
          setOpenId(undefined);
        }}
      />
    );
  return (
    <div class="scroll">
      {lists.value.length === 0 && (
        <EmptyState
          icon={<ListIcon />}
          title={i18n.t('lists_empty_title')}
          text={i18n.t('lists_empty_text')}
        />
      )}
      <ListsIndex
        library={library}
        lists={lists.value}
        openerOf={(list) => (
          <ListOpener
            list={list}
            left={left}
            onOpen={() => setOpenId(list.id)}
          />
        )}
      />
    </div>
  );
}

function ListOpener({
  list,
  left,
  onOpen,
}: {
  list: ListSummary;
  left: { current: ListId | undefined };
  onOpen: () => void;
}) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (left.current !== list.id) return;
    left.current = undefined;
    button.current?.focus();
  }, []);
  return (
    <button type="button" class="lists-opener" ref={button} onClick={onOpen}>
      <ListLabel list={list} />
      <ForwardIcon />
    </button>
  );
}

function OpenList({
  library,
  list,
  lists,
  onBack,
}: {
  library: Library;
  list: ListSummary;
  lists: readonly ListSummary[];
  onBack: () => void;
}) {
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <>
      <div class="open-list-bar">
        <IconButton
          label={i18n.t('lists_back')}
          buttonRef={back}
          onClick={onBack}
        >
          <BackIcon />
        </IconButton>
        <h2 dir="auto">{list.name}</h2>
        <span class="lists-count">{i18n.t('lists_count', list.count)}</span>
      </div>
      <div class="scroll">
        <ListItems
          library={library}
          list={list}
          lists={lists}
          targetOf={toPaper}
        />
      </div>
    </>
  );
}
