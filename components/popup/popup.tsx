import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Library } from '../../lib/library/library';
import { FeedbackRegion } from '../feedback/feedback';
import { IconButton } from '../icon-button';
import { LibraryIcon, PanelIcon } from '../icons';
import { ListsView } from '../lists/lists-view';
import { useStored } from '../live/use-stored';
import { SearchView } from '../search/search-view';
import { Tabs } from '../tabs/tabs';
import { ThisPage } from './this-page';
import { useThisPage } from './use-this-page';

const TABS = ['page', 'search', 'lists'] as const;

/** What the toolbar button opens. The tab chosen last is open again. */
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
  const [chosenByKey, setChosenByKey] = useState(false);
  const chosen = TABS.find((id) => id === stored) ?? 'page';
  return (
    <FeedbackRegion>
      <Tabs
        heading={i18n.t('extension_short_name')}
        label={i18n.t('popup_tabs')}
        tabs={TABS.map((id) => ({ id, label: i18n.t(`popup_tab_${id}`) }))}
        chosen={chosen}
        onChoose={(id, byKey) => {
          setChosenByKey(byKey);
          setStored(id);
        }}
        aside={
          <>
            {onSidePanel && (
              <IconButton
                label={i18n.t('popup_side_panel')}
                onClick={onSidePanel}
              >
                <PanelIcon />
              </IconButton>
            )}
            <a
              class="icon-button"
              href={`${libraryHref}#saved`}
              target="_blank"
              aria-label={i18n.t('popup_open_library')}
              title={i18n.t('popup_open_library')}
            >
              <LibraryIcon />
            </a>
          </>
        }
      >
        {chosen === 'page' && <PageTab library={library} />}
        {chosen === 'search' && (
          <SearchView
            library={library}
            libraryHref={libraryHref}
            autofocus={!chosenByKey}
          />
        )}
        {chosen === 'lists' && <ListsView library={library} />}
      </Tabs>
    </FeedbackRegion>
  );
}

function PageTab({ library }: { library: Library }) {
  return <ThisPage library={library} answer={useThisPage(library)} />;
}
