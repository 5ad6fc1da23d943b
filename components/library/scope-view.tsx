import { i18n } from '#i18n';
import type {
  Library,
  LibraryCounts,
  ListSummary,
} from '../../lib/library/library';
import type { TagCount } from '../../lib/library/reader/tags';
import type { PaperId } from '../../lib/papers/paper';
import type { ExportControl } from '../export/use-export';
import { BookmarkIcon, ListIcon, SeenIcon, TagIcon } from '../icons';
import { EmptyState } from '../paper/empty-state';
import { ImportFirst } from './import-first';
import { ListGone } from './list-gone';
import type { Route } from './route';
import { TableView } from './table-view';
import { toDetails } from './to-details';

/** The papers that a place of the library page holds. */
export function ScopeView({
  library,
  route,
  lists,
  tags,
  counts,
  current,
  exporting,
}: {
  library: Library;
  route: Extract<Route, { view: 'saved' | 'seen' | 'list' | 'tag' }>;
  /** Absent until they are read. */
  lists: readonly ListSummary[] | undefined;
  tags: readonly TagCount[] | undefined;
  counts: LibraryCounts | undefined;
  current: PaperId | undefined;
  exporting: ExportControl;
}) {
  if (lists === undefined || tags === undefined) return null;
  const common = { library, lists, targetOf: toDetails, current, exporting };
  switch (route.view) {
    case 'saved':
      return (
        <TableView
          key="saved"
          {...common}
          scope={{ kind: 'saved' }}
          name={i18n.t('library_saved')}
          empty={
            <EmptyState
              icon={<BookmarkIcon />}
              title={i18n.t('saved_empty_title')}
              text={i18n.t('saved_empty_text')}
            >
              <ImportFirst counts={counts} />
            </EmptyState>
          }
        />
      );
    case 'seen':
      return (
        <TableView
          key="seen"
          {...common}
          scope={{ kind: 'seen' }}
          name={i18n.t('library_seen')}
          empty={
            <EmptyState
              icon={<SeenIcon />}
              title={i18n.t('seen_empty_title')}
              text={i18n.t('seen_empty_text')}
            >
              <ImportFirst counts={counts} />
            </EmptyState>
          }
        />
      );
    case 'list': {
      const list = lists.find(({ id }) => id === route.list);
      if (list === undefined) return <ListGone />;
      return (
        <TableView
          key={`list ${list.id}`}
          {...common}
          scope={{ kind: 'list', list: list.id }}
          name={list.name}
          list={list}
          empty={
            <EmptyState
              icon={<ListIcon />}
              title={i18n.t('list_empty_title')}
              text={i18n.t('list_empty_text')}
            />
          }
        />
      );
    }
    case 'tag':
      return (
        <TableView
          key={`tag ${route.tag}`}
          {...common}
          scope={{ kind: 'tag', tag: route.tag }}
          name={tags.find(({ tag }) => tag === route.tag)?.name ?? route.tag}
          empty={
            <EmptyState
              icon={<TagIcon />}
              title={i18n.t('tags_gone_title')}
              text={i18n.t('tags_gone_text')}
            />
          }
        />
      );
  }
}
