import { i18n } from '#i18n';
import type { PaperDesk } from '../../lib/library/library';
import type { SightingView } from '../../lib/messaging/views';
import type { PaperId } from '../../lib/papers/paper';
import { useFeedback } from '../feedback/feedback-context';
import { formatAgo, formatMoment } from '../words/dates';
import { reasonText, verdictText } from '../words/reason-text';

/** Where and when a paper was seen, and why each is taken for this paper. */
export function SightingList({
  desk,
  of,
  sightings,
}: {
  desk: PaperDesk;
  of: PaperId;
  sightings: readonly SightingView[];
}) {
  const { announce, attempt } = useFeedback();
  const separate = (place: string) =>
    void attempt(async () => {
      await desk.change.separateSighting({ paper: of, place });
      announce(i18n.t('popover_separated'));
    });
  return (
    <ul class="facts is-timeline" role="list">
      {sightings.map((sighting) => (
        <li key={sighting.place} class="fact">
          {sighting.href !== undefined && /^https?:/i.test(sighting.href) ? (
            <a href={sighting.href} target="_blank" rel="noreferrer">
              {sighting.label}
            </a>
          ) : (
            <span class="fact-name">{sighting.label}</span>
          )}
          <p class="row-meta" title={formatMoment(sighting.lastSeen)}>
            {when(sighting)}
          </p>
          {sighting.reason && (
            <>
              <p class="fact-kind">{verdictText('same')}</p>
              <p class="fact-why">{reasonText(sighting.reason)}</p>
            </>
          )}
          {sighting.rejectable && (
            <button
              type="button"
              class="text-button"
              onClick={() => separate(sighting.place)}
            >
              {i18n.t('popover_separate')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function when({ file, firstSeen, lastSeen }: SightingView): string {
  const first = formatAgo(firstSeen);
  const last = formatAgo(lastSeen);
  return [
    file !== undefined && i18n.t('popover_file', [file]),
    i18n.t('popover_first_seen', [first]),
    last !== first && i18n.t('popover_last_seen', [last]),
  ]
    .filter(Boolean)
    .join(' · ');
}
