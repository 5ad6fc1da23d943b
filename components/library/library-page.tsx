import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Library, LibraryCounts } from '../../lib/library/library';
import { FeedbackRegion } from '../feedback/feedback';
import { CognateMark } from '../icons';
import { useAnswer } from '../live/use-answer';
import { focusFirstResult } from '../search/focus-results';
import { SearchBox } from '../search/search-box';
import { SearchResults } from '../search/search-results';
import { SettingsView } from '../settings/settings-view';
import { formatCount } from '../words/numbers';
import { DetailsPane } from './details-pane';
import { DropAnywhere } from './drop-anywhere';
import { ImportView } from './import-view';
import { ListView } from './list-view';
import { toDetails } from './to-details';
import { SideColumn } from './side-column';
import { useImport } from './use-import';
import { useRoute, type Location } from './use-route';

/** On this page a title opens the paper's details beside the list it stands in. */
/** The library in a tab of its own: import, lists, search, and a paper's details. */
export function LibraryPage({ library }: { library: Library }) {
  const { location, go } = useRoute();
  const { main, paper } = location;
  const control = useImport(library);
  const counts = useAnswer(library, () => library.counts(), []);
  const lists = useAnswer(library, () => library.lists(), []);
  const field = useRef<HTMLInputElement>(null);

  const query = main.view === 'search' ? main.query : '';
  const search = (next: string) => {
    if (main.view === 'search')
      go({ view: 'search', query: next }, paper === undefined);
    else go({ view: 'search', query: next });
  };

  return (
    <FeedbackRegion>
      <div class={`library${paper === undefined ? '' : ' has-details'}`}>
        <header class="library-head">
          <a class="brand" href="#import">
            <CognateMark />
            <span>{i18n.t('extension_short_name')}</span>
          </a>
          <SearchBox
            query={query}
            onQuery={search}
            field={field}
            onKeyDown={focusFirstResult}
          />
          <p class="library-counts">
            {counts.value && countsText(counts.value)}
          </p>
        </header>
        <SideColumn library={library} lists={lists.value ?? []} main={main} />
        <main class="library-main">
          <MainView
            {...{ library, location, control, lists: lists.value }}
            onLeaveUp={() => field.current?.focus()}
          />
        </main>
        {paper !== undefined && (
          <DetailsPane
            key={paper}
            library={library}
            paper={paper}
            onClose={() => {
              const row = document.querySelector<HTMLElement>(
                '.row.is-current a.row-title',
              );
              (row ?? field.current)?.focus();
              go(main);
            }}
          />
        )}
      </div>
      <DropAnywhere
        onFiles={(files) => {
          go({ view: 'import' });
          control.start(files);
        }}
      />
    </FeedbackRegion>
  );
}

function MainView({
  library,
  location: { main, paper },
  control,
  lists,
  onLeaveUp,
}: {
  library: Library;
  location: Location;
  control: ReturnType<typeof useImport>;
  lists: Awaited<ReturnType<Library['lists']>> | undefined;
  onLeaveUp: () => void;
}) {
  if (main.view === 'import')
    return <ImportView library={library} control={control} />;
  if (main.view === 'settings')
    return <SettingsView desk={library.settings} access={library.siteAccess} />;
  if (main.view === 'search')
    return (
      <>
        <h1 class="visually-hidden">{i18n.t('library_search')}</h1>
        <SearchResults
          library={library}
          query={main.query}
          targetOf={toDetails}
          current={paper}
          importHref="#import"
          onLeaveUp={onLeaveUp}
        />
      </>
    );
  return (
    <ListView
      key={main.list}
      library={library}
      id={main.list}
      lists={lists}
      targetOf={toDetails}
      current={paper}
    />
  );
}

function countsText({ papers, saved, feeds }: LibraryCounts): string {
  return i18n.t('library_counts', [
    i18n.t('library_papers', papers, [formatCount(papers)]),
    formatCount(saved),
    i18n.t('library_feeds', feeds, [formatCount(feeds)]),
  ]);
}
