import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type {
  ImportSource,
  Library,
  LibraryCounts,
} from '../../lib/library/library';
import { ExportProgress } from '../export/export-progress';
import { useExport } from '../export/use-export';
import { FeedbackRegion } from '../feedback/feedback';
import { StoreNotices } from '../feedback/store-notices';
import { IconButton } from '../icon-button';
import { CognateMark, PlacesIcon } from '../icons';
import { useAnswer } from '../live/use-answer';
import { UnsavedNotice } from '../notes/unsaved-notice';
import { useReturns } from '../live/use-returns';
import { useRestore } from '../restore/use-restore';
import { focusFirstResult } from '../search/focus-results';
import { SearchBox } from '../search/search-box';
import { completions } from '../search/use-completions';
import { DetailsPane } from './details-pane';
import { DropAnywhere } from './drop-anywhere';
import { MainView, type MainViewProps } from './main-view';
import { hrefOf } from './route';
import { SideColumn } from './side-column';
import { useLibraryKeys } from './use-library-keys';
import { useImport } from './use-import';
import { useRoute } from './use-route';

/** The library in a tab of its own: import, lists, search, and a paper's details. */
export function LibraryPage({ library }: { library: Library }) {
  return (
    <FeedbackRegion>
      <LibraryInside library={library} />
    </FeedbackRegion>
  );
}

function LibraryInside({ library }: { library: Library }) {
  const { location, go } = useRoute();
  const { main, paper } = location;
  const importing = useImport(library);
  const restoring = useRestore(library);
  const place = hrefOf(main);
  const counts = useAnswer(library, () => library.counts(), [
    // A letter typed is no other place.
    main.view === 'search' ? 'search' : place,
    useReturns(),
  ]);
  const lists = useAnswer(library, () => library.lists(), []);
  const tags = useAnswer(library, () => library.tags(), []);
  const searches = useAnswer(library, () => library.searches(), []);
  /** In a narrow window the places are a menu, which closes where one goes on. */
  const [sideOpenAt, setSideOpenAt] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const content = useRef<HTMLElement>(null);
  const keys = useLibraryKeys({ library, go, paper, field });

  const query = main.view === 'search' ? main.query : '';
  const search = (next: string) => {
    if (main.view === 'search')
      go({ view: 'search', query: next }, paper === undefined);
    else go({ view: 'search', query: next });
  };

  /** A backup is restored, everything else imported. */
  const takeFiles = (files: readonly ImportSource[]) => {
    if (main.view !== 'import') go({ view: 'import' });
    void restoring.take(files).then(importing.start);
  };

  return (
    <>
      <div
        class={`library${paper === undefined ? '' : ' has-details'}${sideOpenAt === place ? ' has-side-open' : ''}`}
      >
        <header class="library-head">
          {/* A link would be an address of its own, and so another view. */}
          <button
            type="button"
            class="button library-skip"
            onClick={() => content.current?.focus()}
          >
            {i18n.t('library_skip')}
          </button>
          <IconButton
            label={i18n.t('library_nav')}
            className="side-toggle"
            expanded={sideOpenAt === place}
            onClick={() =>
              setSideOpenAt(sideOpenAt === place ? undefined : place)
            }
          >
            <PlacesIcon />
          </IconButton>
          <a class="brand" href="#saved">
            <CognateMark />
            <span>{i18n.t('extension_short_name')}</span>
          </a>
          <SearchBox
            query={query}
            onQuery={search}
            field={field}
            completions={completions(query, lists.value, tags.value)}
            onKeyDown={focusFirstResult}
          />
          <p class="library-counts">
            {counts.value && countsText(counts.value)}
          </p>
        </header>
        <SideColumn
          library={library}
          lists={lists.value ?? []}
          tags={tags.value ?? []}
          searches={searches.value ?? []}
          main={main}
          go={go}
        />
        <main class="library-main" ref={content} tabIndex={-1}>
          <Main
            library={library}
            location={location}
            importing={importing}
            restoring={restoring}
            lists={lists.value}
            tags={tags.value}
            searches={searches.value ?? []}
            counts={counts.value}
            onFiles={takeFiles}
            onQuery={search}
            onLeaveUp={() => field.current?.focus()}
          />
        </main>
        {paper !== undefined && (
          <DetailsPane
            key={paper}
            library={library}
            paper={paper}
            part={keys.part}
            onClose={() => {
              const row = document.querySelector<HTMLElement>(
                '.row.is-current a.row-title, .table-row.is-current',
              );
              (row ?? field.current)?.focus();
              go(main);
            }}
          />
        )}
      </div>
      {keys.sheet}
      <DropAnywhere onFiles={takeFiles} />
    </>
  );
}

/** The main area. An export goes on while the reader looks at something else. */
function Main(props: Omit<MainViewProps, 'exporting'>) {
  const exporting = useExport(props.library);
  return (
    <>
      <StoreNotices
        library={props.library}
        isAtImport={props.location.main.view === 'import'}
      />
      <UnsavedNotice library={props.library} />
      <MainView {...props} exporting={exporting} />
      <ExportProgress control={exporting} />
    </>
  );
}

function countsText({ papers, saved, feeds }: LibraryCounts): string {
  return i18n.t('library_counts', [
    i18n.t('library_papers', papers),
    saved,
    i18n.t('library_feeds', feeds),
  ]);
}
