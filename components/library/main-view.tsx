import { i18n } from '#i18n';
import type {
  ImportSource,
  Library,
  LibraryCounts,
  ListSummary,
} from '../../lib/library/library';
import type { SavedSearch } from '../../lib/papers/saved-search';
import type { TagCount } from '../../lib/library/reader/tags';
import { ExportButton } from '../export/export-button';
import { ExportView } from '../export/export-view';
import type { ExportControl } from '../export/use-export';
import { MapView } from '../map/map-view';
import { LostCopy } from '../restore/lost-copy';
import { RestorePanel } from '../restore/restore-panel';
import type { useRestore } from '../restore/use-restore';
import { QueryChips } from '../search/query-chips';
import { SaveSearch } from '../search/save-search';
import { SearchResults } from '../search/search-results';
import { SettingsView } from '../settings/settings-view';
import { StatisticsView } from '../statistics/statistics-view';
import { ImportFirst } from './import-first';
import { ImportView } from './import-view';
import { ListGone } from './list-gone';
import { hrefOf, type Route } from './route';
import { ScopeView } from './scope-view';
import { toDetails } from './to-details';
import { TrashPlace } from './trash-place';
import type { ImportControl } from './use-import';
import type { Location } from './use-route';

export interface MainViewProps {
  library: Library;
  location: Location;
  importing: ImportControl;
  restoring: ReturnType<typeof useRestore>;
  exporting: ExportControl;
  /** Absent until they are read. */
  lists: readonly ListSummary[] | undefined;
  tags: readonly TagCount[] | undefined;
  searches: readonly SavedSearch[];
  counts: LibraryCounts | undefined;
  /** Files to import or restore; what becomes of them shows where that is done. */
  onFiles: (files: readonly ImportSource[]) => void;
  /** The search, as the reader changes it. */
  onQuery: (query: string) => void;
  /** Up from the first search result. */
  onLeaveUp: () => void;
}

/** The view that the address names. */
export function MainView(props: MainViewProps) {
  const { library, exporting, lists, tags, counts } = props;
  const { main, paper } = props.location;
  switch (main.view) {
    case 'import':
      return (
        <ImportView
          library={library}
          lists={lists}
          control={{ ...props.importing, start: props.onFiles }}
          restore={
            <>
              <LostCopy
                library={library}
                onBringBack={(backup) => props.onFiles([backup])}
              />
              <RestorePanel control={props.restoring} />
            </>
          }
        />
      );
    case 'export':
      return (
        <ExportView
          control={exporting}
          lists={lists ?? []}
          tags={tags ?? []}
          counts={counts}
          library={library}
          onRestore={props.onFiles}
        />
      );
    case 'settings':
      return (
        <SettingsView
          library={library}
          desk={library.settings}
          access={library.siteAccess}
        />
      );
    case 'statistics':
      return (
        <StatisticsView library={library}>
          <ImportFirst counts={counts} />
        </StatisticsView>
      );
    case 'trash':
      return <TrashPlace library={library} />;
    case 'map':
      return <MapPlace {...props} main={main} />;
    case 'search':
      return <SearchPlace {...props} query={main.query} />;
    case 'saved':
    case 'seen':
    case 'list':
    case 'tag':
      return (
        <ScopeView
          library={library}
          route={main}
          lists={lists}
          tags={tags}
          counts={counts}
          current={paper}
          exporting={exporting}
        />
      );
  }
}

function SearchPlace({
  library,
  location,
  exporting,
  searches,
  query,
  onQuery,
  onLeaveUp,
}: MainViewProps & { query: string }) {
  const asked = query.trim();
  return (
    <>
      <h1 class="visually-hidden">{i18n.t('library_search')}</h1>
      <QueryChips query={query} onQuery={onQuery} onRemoved={onLeaveUp} />
      <SearchResults
        library={library}
        query={query}
        targetOf={toDetails}
        current={location.paper}
        importHref="#import"
        actions={(hasResults) => (
          <>
            <SaveSearch library={library} query={asked} searches={searches} />
            {hasResults && (
              <ExportButton
                control={exporting}
                chosen={{
                  selection: { kind: 'search', query: asked },
                  title: asked,
                }}
              />
            )}
          </>
        )}
        onLeaveUp={onLeaveUp}
      />
    </>
  );
}

function MapPlace({
  library,
  lists,
  location,
  main,
}: MainViewProps & { main: Extract<Route, { view: 'map' }> }) {
  const list =
    main.of === 'list' ? lists?.find(({ id }) => id === main.list) : undefined;
  if (main.of === 'list' && !list) return lists ? <ListGone /> : null;
  return (
    <MapView
      key={hrefOf(main)}
      library={library}
      name={list?.name}
      papersOf={async () =>
        main.of === 'paper'
          ? [main.paper]
          : library.papers(
              { kind: 'list', list: main.list },
              { by: 'order', descending: false },
            )
      }
      targetOf={toDetails}
      current={location.paper}
    />
  );
}
