import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PaperDesk } from '../../lib/library/library';
import type { PaperDetails } from '../../lib/messaging/views';
import type { PaperId } from '../../lib/papers/paper';
import type { PopoverSection } from '../badge';
import { DuplicateList } from '../details/duplicate-list';
import { RelatedList } from '../details/related-list';
import { SightingList } from '../details/sighting-list';
import { CloseIcon, CognateMark } from '../icons';
import { useAnswer } from '../live/use-answer';
import { NoteControl } from '../notes/note-control';
import { useWoken } from '../notes/use-woken';
import { toPaper } from '../paper/paper-targets';
import { SaveChoices } from '../saving/save-choices';
import { errorText } from '../words/error-text';
import { stateText } from '../words/state-text';

/** Everything known of a title's paper; opens at the section its badge is about. */
export function PaperPopover({
  desk,
  paper,
  section,
  onClose,
  onSized,
}: {
  desk: PaperDesk;
  paper: PaperId;
  section: PopoverSection;
  onClose: () => void;
  /** The content changed, and with it perhaps the size. */
  onSized: () => void;
}) {
  const { value, error, pending } = useAnswer(
    desk,
    () => desk.describe(paper),
    [paper],
  );
  useEffect(onSized, [value, error]);
  return (
    <>
      <header class="popover-head">
        <CognateMark />
        <strong>Cognate</strong>
        {value && <span class="quiet">{stateText(value.state)}</span>}
        <button
          type="button"
          class="icon-button"
          aria-label={i18n.t('popover_close')}
          onClick={onClose}
        >
          <CloseIcon />
        </button>
      </header>
      {error !== undefined && (
        <p role="alert">{i18n.t('popover_failed', [errorText(error)])}</p>
      )}
      {value === undefined && !pending && error === undefined && (
        <p role="alert">{i18n.t('popover_gone')}</p>
      )}
      {value && <Sections desk={desk} details={value} first={section} />}
    </>
  );
}

function Sections({
  desk,
  details,
  first,
}: {
  desk: PaperDesk;
  details: PaperDetails;
  first: PopoverSection;
}) {
  const { id: paper } = details;
  const waiting = useWoken(() => desk.change.wake());
  const sections: Record<PopoverSection, ComponentChildren> = {
    lists: (
      <Section key="lists" name={i18n.t('popover_save')}>
        <div class="save-menu">
          <SaveChoices desk={desk} paper={paper} lists={details.lists} />
        </div>
      </Section>
    ),
    duplicates: (
      <Section
        key="duplicates"
        name={
          details.duplicates.length > 0
            ? i18n.t('popover_duplicates')
            : i18n.t('popover_seen')
        }
      >
        {details.duplicates.length > 0 && (
          <DuplicateList
            desk={desk}
            of={paper}
            duplicates={details.duplicates}
            targetOf={toPaper}
          />
        )}
        <SightingList desk={desk} of={paper} sightings={details.sightings} />
      </Section>
    ),
    related: (
      <Section key="related" name={i18n.t('popover_related')}>
        <RelatedList related={details.related} targetOf={toPaper} />
      </Section>
    ),
    note: (
      <Section key="note" name={i18n.t('popover_note')}>
        <NoteControl
          library={desk}
          paper={paper}
          stored={details.note}
          waiting={waiting}
        />
      </Section>
    ),
  };
  const { [first]: asked, ...others } = sections;
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    body.current
      ?.querySelector<HTMLElement>('input, a[href], button, textarea')
      ?.focus({ preventScroll: true });
  }, []);
  return (
    <div class="popover-body" ref={body}>
      {asked}
      {Object.values(others)}
    </div>
  );
}

function Section({
  name,
  children,
}: {
  name: string;
  children: ComponentChildren;
}) {
  return (
    <section aria-label={name}>
      {/* No heading: the page has an order of its own, and the section has the name. */}
      <p class="section-name" aria-hidden="true">
        {name}
      </p>
      {children}
    </section>
  );
}
