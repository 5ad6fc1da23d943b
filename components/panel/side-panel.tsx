import { i18n } from '#i18n';
import type { Library } from '../../lib/library/library';
import { FeedbackRegion } from '../feedback/feedback';
import { IconButton } from '../icon-button';
import { BackIcon } from '../icons';
import { LibraryLink } from '../library-link';
import { DetailsPane } from '../library/details-pane';
import { useHighlightsHere } from '../highlights/use-highlights-here';
import { toDetails } from '../library/to-details';
import { useUnsaved } from '../notes/use-unsaved';
import { useRoute } from '../library/use-route';
import { ThisPage } from '../popup/this-page';
import { useThisPage, type OnTabChange } from '../popup/use-this-page';

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
  useUnsaved(library);
  const toPage = () => go({ view: 'saved' }, true);
  const page = useThisPage(library, (follow, signal) =>
    onTabChange(() => {
      toPage();
      follow();
    }, signal),
  );

  const highlighted = useHighlightsHere(library, page.value);

  const [only, ...others] = page.value?.papers ?? [];
  const work = others.length === 0 ? only?.annotation?.paper : undefined;
  const paper = location.paper ?? work;
  return (
    <FeedbackRegion>
      <header class="panel-head">
        {location.paper !== undefined && (
          <IconButton label={i18n.t('panel_back')} onClick={toPage}>
            <BackIcon />
          </IconButton>
        )}
        <h1>{page.value?.label ?? i18n.t('extension_short_name')}</h1>
        <LibraryLink libraryHref={libraryHref} />
      </header>
      {paper === undefined ? (
        <main class="panel-page">
          <ThisPage library={library} answer={page} targetOf={toDetails} />
        </main>
      ) : (
        <DetailsPane
          key={paper}
          library={library}
          paper={paper}
          libraryHref={libraryHref}
          Landmark="main"
          page={highlighted}
          {...(location.paper !== undefined && { onClose: toPage })}
        />
      )}
    </FeedbackRegion>
  );
}
