import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type {
  PreviewedEntry,
  PreviewedRepeat,
} from '../../lib/library/library';
import { Paged } from '../paper/paged';
import { paperTitle } from '../words/paper-title';
import { reasonText } from '../words/reason-text';
import { hrefOf } from './route';

/** Entries of a file that is not imported yet: where each stands and, of repeats, why. Nothing where there are none. */
export function PreviewedList({
  heading,
  intro,
  fold,
  entries,
}: {
  heading: string;
  intro?: string;
  /** What opens the list; without it the list stands open. */
  fold?: string;
  entries: readonly (PreviewedEntry | PreviewedRepeat)[];
}) {
  const id = useId();
  if (entries.length === 0) return null;
  const list = (
    <Paged
      items={entries}
      render={(shown) => (
        <ul class="repeats" role="list">
          {shown.map((entry, at) => (
            <li key={at} class="repeat">
              <p class="previewed-title" dir="auto">
                {paperTitle(entry)}
              </p>
              <p class="row-meta">
                {i18n.t('report_line', [entry.source, String(entry.line)])}
              </p>
              {'known' in entry && <Known repeat={entry} />}
            </li>
          ))}
        </ul>
      )}
    />
  );
  return (
    <section class="report-part" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {intro !== undefined && <p class="report-intro">{intro}</p>}
      {fold === undefined ? (
        list
      ) : (
        <details>
          <summary>{fold}</summary>
          {list}
        </details>
      )}
    </section>
  );
}

/** The paper that a repeat is, and why it was taken for it. */
function Known({
  repeat: { known, reason, title },
}: {
  repeat: PreviewedRepeat;
}) {
  const isNamed = known.title !== title;
  return (
    <p class="row-meta">
      {reasonText(reason)}{' '}
      {known.paper === undefined ? (
        isNamed && i18n.t('preview_known_here', [paperTitle(known)])
      ) : (
        <a href={hrefOf({ view: 'paper', paper: known.paper })}>
          {i18n.t('preview_known', [paperTitle(known)])}
        </a>
      )}
    </p>
  );
}
