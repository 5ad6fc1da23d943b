import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { ListLabel } from '../lists/list-label';
import type { Library, ListSummary } from '../../lib/library/library';
import type { SavedSearch } from '../../lib/papers/saved-search';
import type { TagCount } from '../../lib/library/reader/tags';
import {
  BookmarkIcon,
  ChartIcon,
  ExportIcon,
  ImportIcon,
  SeenIcon,
  SettingsIcon,
  TrashIcon,
} from '../icons';
import { ListsIndex } from '../lists/lists-index';
import { useKeptFocus } from '../live/use-kept-focus';
import { useFeedback } from '../feedback/feedback-context';
import { createBulkActions } from '../table/bulk-actions';
import { dropTarget } from './drop-target';
import { hrefOf, type Place, type Route } from './route';
import { SearchesIndex } from './searches-index';
import { TagsIndex } from './tags-index';

/** The library's places: what there is, every reading list and tag, and ways in and out. */
export function SideColumn({
  library,
  lists,
  tags,
  searches,
  main,
  go,
}: {
  library: Library;
  lists: readonly ListSummary[];
  tags: readonly TagCount[];
  searches: readonly SavedSearch[];
  main: Route;
  go: (route: Route, replace: boolean) => void;
}) {
  const isOpen = (list: ListSummary) =>
    main.view === 'list' && main.list === list.id;
  const actions = createBulkActions(library, useFeedback());
  const own = useRef<HTMLDivElement>(null);
  useKeptFocus(own);
  const place = (view: Place, text: string, icon: ComponentChildren) => (
    <a
      class="side-link"
      href={hrefOf({ view })}
      aria-current={main.view === view ? 'page' : undefined}
    >
      {icon}
      <span class="lists-name">{text}</span>
    </a>
  );
  return (
    <nav class="side" aria-label={i18n.t('library_nav')}>
      {place('saved', i18n.t('library_saved'), <BookmarkIcon />)}
      {place('seen', i18n.t('library_seen'), <SeenIcon />)}
      {place('statistics', i18n.t('library_statistics'), <ChartIcon />)}
      <div class="side-own" ref={own}>
        <h2>{i18n.t('lists_heading')}</h2>
        <ListsIndex
          library={library}
          lists={lists}
          onDeleted={(list) => {
            if (isOpen(list)) go({ view: 'saved' }, true);
          }}
          openerOf={(list) => (
            <a
              class="side-link"
              href={hrefOf({ view: 'list', list: list.id })}
              aria-current={isOpen(list) ? 'page' : undefined}
              {...dropTarget((papers) => actions.save(papers, list))}
            >
              <ListLabel list={list} />
            </a>
          )}
        />
        {tags.length > 0 && <h2>{i18n.t('tags_heading')}</h2>}
        <TagsIndex
          library={library}
          tags={tags}
          open={main.view === 'tag' ? main.tag : undefined}
          onDrop={(papers, { name }) => actions.tag(papers, name)}
          go={go}
        />
        {searches.length > 0 && <h2>{i18n.t('searches_heading')}</h2>}
        <SearchesIndex
          library={library}
          searches={searches}
          open={main.view === 'search' ? main.query : undefined}
        />
      </div>
      <div class="side-end">
        {place('import', i18n.t('library_import'), <ImportIcon />)}
        {place('export', i18n.t('export_heading'), <ExportIcon />)}
        {place('trash', i18n.t('library_trash'), <TrashIcon />)}
        {place('settings', i18n.t('settings_heading'), <SettingsIcon />)}
      </div>
    </nav>
  );
}
