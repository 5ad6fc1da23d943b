import { i18n } from '#i18n';
import type { Library, ListSummary } from '../../lib/library/library';
import { ImportIcon, ListIcon, SettingsIcon } from '../icons';
import { ListsIndex } from '../lists/lists-index';
import { formatCount } from '../words/numbers';
import { hrefOf, type Route } from './route';

/** The library's places: import, settings, and every reading list. */
export function SideColumn({
  library,
  lists,
  main,
}: {
  library: Library;
  lists: readonly ListSummary[];
  main: Route;
}) {
  const isOpen = (list: ListSummary) =>
    main.view === 'list' && main.list === list.id;
  return (
    <nav class="side" aria-label={i18n.t('library_nav')}>
      <a
        class="side-link"
        href="#import"
        aria-current={main.view === 'import' ? 'page' : undefined}
      >
        <ImportIcon />
        <span class="lists-name">{i18n.t('library_import')}</span>
      </a>
      <a
        class="side-link"
        href="#settings"
        aria-current={main.view === 'settings' ? 'page' : undefined}
      >
        <SettingsIcon />
        <span class="lists-name">{i18n.t('settings_heading')}</span>
      </a>
      <h2>{i18n.t('lists_heading')}</h2>
      <ListsIndex
        library={library}
        lists={lists}
        openerOf={(list) => (
          <a
            class="side-link"
            href={hrefOf({ view: 'list', list: list.id })}
            aria-current={isOpen(list) ? 'page' : undefined}
          >
            <ListIcon />
            <span class="lists-name">{list.name}</span>{' '}
            <span class="lists-count">
              <span aria-hidden="true">{formatCount(list.count)}</span>
              <span class="visually-hidden">
                {i18n.t('lists_count', list.count)}
              </span>
            </span>
          </a>
        )}
      />
    </nav>
  );
}
