import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Library } from '../../lib/library/library';
import type { PaperDetails } from '../../lib/messaging/views';
import type { PaperId } from '../../lib/papers/paper';
import { CopyButton } from '../export/copy-button';
import { useFeedback } from '../feedback/feedback-context';
import { DuplicateList } from '../details/duplicate-list';
import { RelatedList } from '../details/related-list';
import { SightingList } from '../details/sighting-list';
import {
  HighlightList,
  type HighlightedPage,
} from '../highlights/highlight-list';
import { IconButton } from '../icon-button';
import { CloseIcon, MapIcon } from '../icons';
import { ReadingSelect } from '../lists/reading-select';
import { useAnswer } from '../live/use-answer';
import { useSlow } from '../live/use-slow';
import { NoteWithPreview } from '../notes/note-with-preview';
import { OpenPaper } from '../details/open-paper';
import { PaperPlaces } from '../details/paper-places';
import { Chips } from '../paper/chips';
import type { DetailsPart } from '../keys/use-paper-keys';
import { EmptyState } from '../paper/empty-state';
import { Failure } from '../paper/failure';
import { SaveControl } from '../saving/save-control';
import { TagEditor } from '../tags/tag-editor';
import { byline } from '../words/byline';
import { goToPart } from './go-to-part';
import { hrefOf } from './route';
import { paperTitle } from '../words/paper-title';
import { toDetails } from './to-details';

/** Everything known of one paper. Takes the paper's id as its key. */
export function DetailsPane({
  library,
  paper,
  part,
  libraryHref = '',
  Landmark = 'aside',
  page,
  onClose,
}: {
  library: Library;
  paper: PaperId;
  /** What to go to in it, each time it is another object. */
  part?: { name: DetailsPart } | undefined;
  /** Address of the library page, where this is not it. */
  libraryHref?: string;
  /** What it is on its page: beside the rest, or all there is. */
  Landmark?: 'aside' | 'main';
  /** The page that shows the paper, where the pane is beside one. */
  page?: HighlightedPage;
  /** Absent where it is all there is to see. */
  onClose?: () => void;
}) {
  const details = useAnswer(library, () => library.describe(paper), [paper]);
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    if (onClose) pane.current?.focus();
  }, []);
  const isThere = details.value !== undefined;
  const isSlow = useSlow(details.pending);
  useEffect(() => {
    if (part && isThere) goToPart(pane.current, part.name);
  }, [part, isThere]);

  return (
    <Landmark
      class="details"
      ref={pane}
      tabIndex={-1}
      aria-label={i18n.t('details_label')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose?.();
      }}
    >
      {onClose && (
        <IconButton
          label={i18n.t('details_close')}
          className="details-close"
          onClick={onClose}
        >
          <CloseIcon />
        </IconButton>
      )}
      {details.error !== undefined && (
        <Failure error={details.error} onRetry={details.again} />
      )}
      {/* With a failure, too: somebody may be writing a note in it. */}
      {details.value ? (
        <Details
          library={library}
          details={details.value}
          libraryHref={libraryHref}
          page={page}
        />
      ) : (
        !details.pending &&
        details.error === undefined && (
          <EmptyState
            title={i18n.t('details_gone_title')}
            text={i18n.t('details_gone_text')}
          />
        )
      )}
      {isSlow && !isThere && <p class="row-meta">{i18n.t('working')}</p>}
    </Landmark>
  );
}

function Details({
  library,
  details,
  libraryHref,
  page,
}: {
  library: Library;
  details: PaperDetails;
  libraryHref: string;
  page: HighlightedPage | undefined;
}) {
  const { attempt } = useFeedback();
  const { id, abstract, note, reading, sightings, duplicates, related } =
    details;
  const lists = details.lists
    .filter(({ holds }) => holds)
    .map(({ name }) => name);
  return (
    <article>
      <h1>
        {/* Of its own, so that the room for the button stays on the button's side. */}
        <span class="details-title" dir="auto">
          {paperTitle(details)}
        </span>
      </h1>
      <p class="details-byline" dir="auto">
        {byline(details.authors, details.year)}
      </p>
      <div class="details-bar">
        <OpenPaper details={details} />
        <div data-part="save">
          <SaveControl library={library} paper={id} lists={lists} wide />
        </div>
        <ReadingSelect
          state={reading}
          onChange={(state) =>
            void attempt(() => library.change.setReading({ paper: id, state }))
          }
        />
        <CopyButton desk={library} papers={[id]} />
      </div>
      <div class="details-words">
        <Chips names={lists} />
        <div data-part="tag">
          <TagEditor
            desk={library}
            paper={id}
            tags={details.tags}
            known={details.knownTags}
          />
        </div>
      </div>

      <p
        dir="auto"
        class={`details-abstract${abstract === undefined ? ' is-missing' : ''}`}
      >
        {abstract ?? i18n.t('details_no_abstract')}
      </p>
      <PaperPlaces paper={details} />
      <Part heading={i18n.t('details_note')}>
        <div data-part="note">
          <NoteWithPreview library={library} paper={id} stored={note} />
        </div>
      </Part>
      <Part heading={i18n.t('highlights_heading')}>
        <HighlightList
          desk={library}
          highlights={details.highlights}
          page={page}
        />
      </Part>
      {duplicates.length > 0 && (
        <Part heading={i18n.t('popover_duplicates')}>
          <DuplicateList
            desk={library}
            of={id}
            duplicates={duplicates}
            targetOf={toDetails}
            onConfirm={(other, confirmed) =>
              void attempt(() =>
                library.change.confirmDuplicate({
                  papers: [id, other],
                  confirmed,
                }),
              )
            }
          />
        </Part>
      )}
      {sightings.length > 0 && (
        <Part heading={i18n.t('popover_seen')}>
          <SightingList desk={library} of={id} sightings={sightings} />
        </Part>
      )}
      <Part heading={i18n.t('popover_related')}>
        <RelatedList related={related} targetOf={toDetails} />
        {related.length > 0 && (
          <a
            class="button"
            href={`${libraryHref}${hrefOf({ view: 'map', of: 'paper', paper: id })}`}
            target={libraryHref === '' ? undefined : '_blank'}
          >
            <MapIcon />
            {i18n.t('map_open')}
          </a>
        )}
      </Part>
    </article>
  );
}

function Part({
  heading,
  children,
}: {
  heading: string;
  children: ComponentChildren;
}) {
  const id = useId();
  return (
    <section class="details-part" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  );
}
