import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Library } from '../../lib/library/library';
import type { TrashView } from '../../lib/library/reader/trash';
import { useFeedback } from '../feedback/feedback-context';
import {
  BookmarkIcon,
  HighlightIcon,
  ListIcon,
  NoteIcon,
  SearchIcon,
  TagIcon,
  TrashIcon,
} from '../icons';
import { useAnswer } from '../live/use-answer';
import { useKeptFocus } from '../live/use-kept-focus';
import { EmptyState } from '../paper/empty-state';
import { Failure } from '../paper/failure';
import { formatAgo, formatMoment } from '../words/dates';
import { paperTitle } from '../words/paper-title';

const ICONS = {
  list: <ListIcon />,
  items: <BookmarkIcon />,
  tags: <TagIcon />,
  note: <NoteIcon />,
  search: <SearchIcon />,
  highlight: <HighlightIcon />,
  comment: <NoteIcon />,
};

/** What the reader took away, to bring back. */
export function TrashPlace({ library }: { library: Library }) {
  const { announce, attempt } = useFeedback();
  const trash = useAnswer(library, () => library.trash(), []);
  const box = useRef<HTMLDivElement>(null);
  useKeptFocus(box);
  if (trash.error !== undefined)
    return <Failure error={trash.error} onRetry={trash.again} />;
  const restore = (it: TrashView) =>
    attempt(async () => {
      if (it.kind === 'list')
        await library.change.restoreList({ list: it.list });
      else await library.change.restoreTrash({ id: it.id });
      announce(i18n.t('trash_restored', [textOf(it)]));
    });
  return (
    <div ref={box}>
      <div class="view-head">
        <h1 tabIndex={-1} data-focus-fallback>
          {i18n.t('library_trash')}
        </h1>
      </div>
      <p class="view-intro">{i18n.t('trash_intro')}</p>
      {trash.value?.length === 0 && (
        <EmptyState
          icon={<TrashIcon />}
          title={i18n.t('trash_empty_title')}
          text={i18n.t('trash_empty_text')}
        />
      )}
      {trash.value && trash.value.length > 0 && (
        <ul class="rows trash" role="list" aria-label={i18n.t('library_trash')}>
          {trash.value.map((it) => (
            <li
              key={it.kind === 'list' ? it.list : it.id}
              class="trash-row"
              data-row
            >
              {ICONS[it.kind]}
              <div class="trash-text">
                <p>{textOf(it)}</p>
                <p class="row-meta">
                  {(it.kind === 'note' ||
                    it.kind === 'highlight' ||
                    it.kind === 'comment') && <q dir="auto">{it.name}</q>}{' '}
                  <time
                    dateTime={new Date(it.at).toISOString()}
                    title={formatMoment(it.at)}
                  >
                    {formatAgo(it.at)}
                  </time>
                </p>
              </div>
              <button
                type="button"
                class="button"
                aria-label={i18n.t('trash_restore_label', [textOf(it)])}
                onClick={() => void restore(it)}
              >
                {i18n.t('trash_restore')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function textOf(it: TrashView): string {
  const title = 'title' in it ? paperTitle(it) : '';
  switch (it.kind) {
    case 'list':
      return i18n.t('trash_list', it.count, [it.count, it.name]);
    case 'search':
      return i18n.t('trash_search', [it.name]);
    case 'note':
      return i18n.t('trash_note', [title]);
    case 'highlight':
      return i18n.t('trash_highlight', [title]);
    case 'comment':
      return i18n.t('trash_comment', [title]);
    case 'items':
      return it.count === 1
        ? i18n.t('trash_item', [title, it.name])
        : i18n.t('trash_items', it.count, [it.count, it.name]);
    case 'tags':
      return it.count === 1
        ? i18n.t('trash_tag', [it.name, title])
        : i18n.t('trash_tags', it.count, [it.count, it.name]);
  }
}
