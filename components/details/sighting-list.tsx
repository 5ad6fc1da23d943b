import { i18n } from '#i18n';
import type { SightingView } from '../../lib/messaging/views';
import { formatAgo, formatMoment } from '../words/dates';
import { reasonText } from '../words/reason-text';

/** Where and when a paper was seen, oldest first, with the reason each was taken for it. */
export function SightingList({
  sightings,
  onSeparate,
}: {
  sightings: readonly SightingView[];
  /** The reader says that what was seen there is another paper. */
  onSeparate: (sighting: SightingView) => void;
}) {
  return (
    <ul class="sightings">
      {sightings.map((sighting) => (
        <li key={sighting.place} data-place={sighting.place}>
          <p class="sighting-line">
            <Place sighting={sighting} />
            <time
              class="quiet"
              dateTime={new Date(sighting.lastSeen).toISOString()}
              title={formatMoment(sighting.lastSeen)}
            >
              {formatAgo(sighting.lastSeen)}
            </time>
          </p>
          {sighting.file && <p class="quiet">{sighting.file}</p>}
          {sighting.reason && (
            <p class="reason">
              {reasonText(sighting.reason)}{' '}
              {sighting.rejectable && (
                <button
                  type="button"
                  class="link-button"
                  title={i18n.t('popover_separate')}
                  onClick={({ isTrusted }) => {
                    if (isTrusted) onSeparate(sighting);
                  }}
                >
                  {i18n.t('popover_reject')}
                </button>
              )}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function Place({ sighting: { label, href } }: { sighting: SightingView }) {
  if (href === undefined || !/^https?:/.test(href))
    return <span class="place">{label}</span>;
  return (
    <a class="place" href={href}>
      {label}
    </a>
  );
}
