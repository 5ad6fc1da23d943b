import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Library } from '../../lib/library/library';
import { FeedbackRegion } from '../feedback/feedback';
import { BackIcon, LibraryIcon } from '../icons';
import { DetailsPane } from '../library/details-pane';
import { toDetails } from '../library/to-details';
import { useRoute } from '../library/use-route';
import { useAnswer } from '../live/use-answer';
import { ThisPage } from '../popup/this-page';

/** A page is read, and its papers are stored, in its own time; it is asked until then. Milliseconds. */
const FOLLOWED = [0, 300, 1200, 3000];

/** What a tab's page changes are told by; ends with the signal. */
export type OnTabChange = (listener: () => void, signal: AbortSignal) => void;

/**
 * Beside the page: its paper with note, tags, lists and related papers, or its papers to
 * choose one from. Follows the tab the reader looks at.
 */
export function SidePanel({
  library,
  libraryHref,
  onTabChange,
}: {
  library: Library;
  /** Address of the library page. */
  libraryHref: string;
  onTabChange: OnTabChange;
}) {
  const { location, go } = useRoute();
  const page = useAnswer(library, () => library.thisPage(), []);
  const toPage = () => go({ view: 'saved' }, true);

  useEffect(() => {
    const abort = new AbortController();
    let waiting: ReturnType<typeof setTimeout>[] = [];
    onTabChange(() => {
      waiting.forEach(clearTimeout);
      toPage();
      waiting = FOLLOWED.map((wait) => setTimeout(page.again, wait));
    }, abort.signal);
    return () => {
      waiting.forEach(clearTimeout);
      abort.abort();
    };
  }, []);

  const [only, ...others] = page.value?.papers ?? [];
  const work = others.length === 0 ? only?.annotation?.paper : undefined;
  const paper = location.paper ?? work;
  return (
    <FeedbackRegion>
      <header class="panel-head">
        {location.paper !== undefined && (
          <button
            type="button"
            class="icon-button"
            aria-label={i18n.t('panel_back')}
            title={i18n.t('panel_back')}
            onClick={toPage}
          >
            <BackIcon />
          </button>
        )}
        <h1>{page.value?.label ?? i18n.t('extension_short_name')}</h1>
        <a
          class="icon-button"
          href={`${libraryHref}#saved`}
          target="_blank"
          aria-label={i18n.t('popup_open_library')}
          title={i18n.t('popup_open_library')}
        >
          <LibraryIcon />
        </a>
      </header>
      {paper === undefined ? (
        <main class="panel-page">
          <ThisPage
            library={library}
            targetOf={toDetails}
            onTabChange={onTabChange}
          />
        </main>
      ) : (
        <DetailsPane
          key={paper}
          library={library}
          paper={paper}
          libraryHref={libraryHref}
          Landmark="main"
          {...(location.paper !== undefined && { onClose: toPage })}
        />
      )}
    </FeedbackRegion>
  );
}
