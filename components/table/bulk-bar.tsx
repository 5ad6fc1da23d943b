import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Library, ListSummary } from '../../lib/library/library';
import type { TagCount } from '../../lib/library/reader/tags';
import type { PaperId } from '../../lib/papers/paper';
import { READING_STATES } from '../../lib/papers/reading';
import { BookmarkIcon, RemoveIcon, StateIcon, TagIcon } from '../icons';
import { NewListForm } from '../lists/new-list-form';
import { PopoverButton } from '../menu/popover-button';
import { ListChoice } from '../saving/list-choice';
import { readingText } from '../words/state-text';
import type { BulkActions } from './bulk-actions';
import { useFoot } from './use-foot';

/** What can be done with the chosen papers; there while some are chosen. */
export function BulkBar({
  papers,
  lists,
  tags,
  list,
  actions,
  change,
  onDone,
  children,
}: {
  papers: readonly PaperId[];
  lists: readonly ListSummary[];
  tags: readonly TagCount[];
  /** The list they stand in, where it is one. */
  list?: ListSummary | undefined;
  actions: BulkActions;
  change: Pick<Library['change'], 'createList'>;
  /** Lets go of the chosen. */
  onDone: () => void;
  /** Further actions. */
  children?: ComponentChildren;
}) {
  const bar = useFoot<HTMLDivElement>();
  return (
    <div
      class="bulk-bar"
      role="toolbar"
      aria-label={i18n.t('bulk_label')}
      ref={bar}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onDone();
      }}
    >
      <span class="bulk-count">{i18n.t('table_chosen', papers.length)}</span>
      <PopoverButton
        label={i18n.t('bulk_save')}
        className="button"
        icon={
          <>
            <BookmarkIcon /> {i18n.t('bulk_save')}
          </>
        }
        panelLabel={i18n.t('save_menu')}
      >
        {(close) => (
          <ListChoice
            lists={lists}
            change={change}
            onChoose={(into) => {
              close();
              actions.save(papers, into);
            }}
          />
        )}
      </PopoverButton>
      <PopoverButton
        label={i18n.t('bulk_tag')}
        className="button"
        icon={
          <>
            <TagIcon /> {i18n.t('bulk_tag')}
          </>
        }
        panelLabel={i18n.t('bulk_tag')}
      >
        {(close) => (
          <div class="menu">
            {tags.map(({ tag, name }) => (
              <Entry
                key={tag}
                text={name}
                run={() => actions.tag(papers, name)}
                close={close}
              />
            ))}
            <NewListForm
              label={i18n.t('bulk_new_tag_label')}
              placeholder={i18n.t('bulk_new_tag')}
              action={i18n.t('save_add')}
              onCreate={async (name) => {
                actions.tag(papers, name);
                close();
                return true;
              }}
            />
          </div>
        )}
      </PopoverButton>
      <PopoverButton
        label={i18n.t('bulk_mark')}
        className="button"
        icon={
          <>
            <StateIcon /> {i18n.t('bulk_mark')}
          </>
        }
        panelLabel={i18n.t('bulk_mark')}
      >
        {(close) => (
          <div class="menu">
            {READING_STATES.map((state) => (
              <Entry
                key={state}
                text={readingText(state)}
                run={() => actions.setReading(papers, state)}
                close={close}
              />
            ))}
            <Entry
              text={i18n.t('reading_none')}
              run={() => actions.setReading(papers, null)}
              close={close}
            />
          </div>
        )}
      </PopoverButton>
      {children}
      <button
        type="button"
        class="button"
        onClick={() => {
          actions.remove(papers, list);
          onDone();
        }}
      >
        <RemoveIcon />
        {list ? i18n.t('list_remove') : i18n.t('bulk_remove_all')}
      </button>
      <button type="button" class="text-button" onClick={onDone}>
        {i18n.t('bulk_done')}
      </button>
    </div>
  );
}

function Entry({
  text,
  run,
  close,
}: {
  text: string;
  run: () => void;
  close: () => void;
}) {
  return (
    <button
      type="button"
      class="menu-entry"
      onClick={() => {
        close();
        run();
      }}
    >
      <span dir="auto">{text}</span>
    </button>
  );
}
