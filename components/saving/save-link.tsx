import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { identifyPage } from '../../lib/detect/claims';
import type { Library } from '../../lib/library/library';
import type { PaperDetails } from '../../lib/messaging/views';
import type { Identifiers } from '../../lib/papers/identifiers';
import { arxivUrl } from '../../lib/papers/links';
import { FeedbackRegion } from '../feedback/feedback';
import { OpenIcon, PageIcon } from '../icons';
import { hrefOf } from '../library/route';
import { useAnswer } from '../live/use-answer';
import { EmptyState } from '../paper/empty-state';
import { Failure } from '../paper/failure';
import { byline } from '../words/byline';
import { paperTitle } from '../words/paper-title';
import { SaveChoices } from './save-choices';

/** How often to look whether the paper has been met meanwhile. Milliseconds. */
const LOOK = 1000;

/** Saves the paper a link leads to: the window behind "Save to Cognate…". */
export function SaveLink({
  library,
  libraryHref,
  place,
  onDone,
}: {
  library: Library;
  libraryHref: string;
  /** The link, as the fragment of this page's address. */
  place: string;
  onDone: () => void;
}) {
  const identifiers = identifyLink(place);
  return (
    <FeedbackRegion>
      <main
        class="save-link"
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.defaultPrevented) onDone();
        }}
      >
        <h1 class="save-link-head">{i18n.t('save_link_heading')}</h1>
        {identifiers?.arxiv === undefined ? (
          <EmptyState
            icon={<PageIcon />}
            title={i18n.t('save_link_none_title')}
            text={i18n.t('save_link_none_text')}
          />
        ) : (
          <NamedPaper
            {...{ library, libraryHref, identifiers, onDone }}
            arxiv={identifiers.arxiv}
          />
        )}
      </main>
    </FeedbackRegion>
  );
}

function NamedPaper({
  library,
  libraryHref,
  identifiers,
  arxiv,
  onDone,
}: {
  library: Library;
  libraryHref: string;
  identifiers: Identifiers;
  arxiv: string;
  onDone: () => void;
}) {
  const answer = useAnswer(library, async () => {
    const paper = await library.paperNamed(identifiers);
    return paper === undefined ? undefined : library.describe(paper);
  }, []);
  const { value, error, again } = answer;
  // A page that shows the paper tells the background, and nobody else.
  const isUnknown = value === undefined && error === undefined;
  useEffect(() => {
    if (!isUnknown) return undefined;
    const timer = setInterval(again, LOOK);
    return () => clearInterval(timer);
  }, [isUnknown]);

  if (error !== undefined) return <Failure error={error} onRetry={again} />;
  if (value)
    return <Choices {...{ library, libraryHref, onDone }} details={value} />;
  if (!('value' in answer)) return null;
  return (
    <EmptyState
      icon={<PageIcon />}
      title={i18n.t('save_link_unknown_title', [arxiv])}
      text={i18n.t('save_link_unknown_text')}
    >
      <a
        class="button is-primary"
        href={arxivUrl(arxiv)}
        target="_blank"
        rel="noreferrer"
      >
        <OpenIcon />
        {i18n.t('save_link_open')}
      </a>
    </EmptyState>
  );
}

function Choices({
  library,
  libraryHref,
  details,
  onDone,
}: {
  library: Library;
  libraryHref: string;
  details: PaperDetails;
  onDone: () => void;
}) {
  return (
    <>
      <h2 dir="auto">{paperTitle(details)}</h2>
      <p class="save-link-byline" dir="auto">
        {byline(details.authors, details.year)}
      </p>
      <div class="save-menu">
        <SaveChoices desk={library} paper={details.id} lists={details.lists} />
      </div>
      <div class="save-link-foot">
        <a
          href={libraryHref + hrefOf({ view: 'paper', paper: details.id })}
          target="_blank"
        >
          {i18n.t('popover_library')}
        </a>
        <button type="button" class="button is-primary" onClick={onDone}>
          {i18n.t('save_link_done')}
        </button>
      </div>
    </>
  );
}

/** The paper that a link names; the link comes from somebody else's page. */
function identifyLink(place: string): Identifiers | undefined {
  try {
    return identifyPage(new URL(decodeURIComponent(place.slice(1))));
  } catch {
    return undefined;
  }
}
