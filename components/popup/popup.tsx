import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Library } from '../../lib/library/library';
import { FeedbackRegion } from '../feedback/feedback';
import { StoreNotices } from '../feedback/store-notices';
import { IconButton } from '../icon-button';
import { PanelIcon } from '../icons';
import { LibraryLink } from '../library-link';
import { useUnsaved } from '../notes/use-unsaved';
import { ListsView } from '../lists/lists-view';
import { useStored } from '../live/use-stored';
import { focusFirstResult } from '../search/focus-results';
import { SearchBox } from '../search/search-box';
import { SearchView } from '../search/search-view';
import { useCompletions } from '../search/use-completions';
import { Tabs } from '../tabs/tabs';
import { ThisPage } from './this-page';
import { useThisPage } from './use-this-page';

const TABS = ['page', 'search', 'lists'] as const;

/**
 * What the toolbar button opens, ready to be typed into: what was typed last is still
 * there, chosen, to be typed over. The tab chosen last is open again; typing leads to
 * what it finds.
 */
export function Popup({
  library,
  libraryHref,
  onSidePanel,
}: {
  library: Library;
  /** Address of the library page. */
  libraryHref: string;
  /** Opens the side panel; absent where the browser has none. */
  onSidePanel?: (() => void) | undefined;
}) {
  const [stored, setStored] = useStored('popup.tab', 'page');
  const [query, setQuery] = useStored('popup.query', '');
  const field = useRef<HTMLInputElement>(null);
  useUnsaved(library);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const chosen = TABS.find((id) => id === stored) ?? 'page';
  const search = (next: string) => {
    setQuery(next);
    setStored('search');
  };
  return (
    <FeedbackRegion>
      <Tabs
        label={i18n.t('popup_tabs')}
        tabs={TABS.map((id) => ({ id, label: i18n.t(`popup_tab_${id}`) }))}
        chosen={chosen}
        head={
          <>
            <h1 class="visually-hidden">{i18n.t('extension_short_name')}</h1>
            <div class="popup-head">
              <SearchBox
                query={query}
                onQuery={search}
                field={field}
                completions={useCompletions(library, query)}
                onKeyDown={focusFirstResult}
              />
              {onSidePanel && (
                <IconButton
                  label={i18n.t('popup_side_panel')}
                  onClick={onSidePanel}
                >
                  <PanelIcon />
                </IconButton>
              )}
              <LibraryLink libraryHref={libraryHref} />
            </div>
          </>
        }
        onChoose={(id, byKey) => {
          setStored(id);
          if (id === 'search' && !byKey) field.current?.focus();
        }}
      >
        {chosen === 'page' && (
          <PageTab library={library} libraryHref={libraryHref} />
        )}
        {chosen === 'search' && (
          <SearchView
            library={library}
            libraryHref={libraryHref}
            query={query}
            onQuery={search}
            onLeaveUp={() => field.current?.focus()}
          />
        )}
        {chosen === 'lists' && <ListsView library={library} />}
      </Tabs>
    </FeedbackRegion>
  );
}

function PageTab({
  library,
  libraryHref,
}: {
  library: Library;
  libraryHref: string;
}) {
  return (
    <>
      <StoreNotices library={library} libraryHref={libraryHref} />
      <ThisPage library={library} answer={useThisPage(library)} />
    </>
  );
}
