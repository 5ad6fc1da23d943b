import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { RepeatedEntry } from '../../lib/library/library';
import { Paged } from '../paper/paged';
import { joinWords } from '../words/join-words';
import { paperTitle } from '../words/paper-title';
import { hrefOf } from './route';

/** As many stand open; more are folded. */
const OPEN = 8;

/** Entries that were no news: which paper, and in which other feeds it stands. */
export function RepeatList({ repeats }: { repeats: readonly RepeatedEntry[] }) {
  const id = useId();
  const list = (
    <Paged
      items={repeats}
      render={(shown) => (
        <ul class="repeats" role="list">
          {shown.map((repeat, at) => (
            <li key={at} class="repeat">
              <a
                dir="auto"
                href={hrefOf({ view: 'paper', paper: repeat.paper })}
              >
                {paperTitle(repeat)}
              </a>
              <p class="row-meta">{whereabouts(repeat)}</p>
            </li>
          ))}
        </ul>
      )}
    />
  );
  return (
    <section class="report-part" aria-labelledby={id}>
      <h2 id={id}>{i18n.t('report_repeats_heading')}</h2>
      <p class="report-intro">{i18n.t('report_repeats_intro')}</p>
      {repeats.length > OPEN ? (
        <details>
          <summary>{i18n.t('report_repeats_show', repeats.length)}</summary>
          {list}
        </details>
      ) : (
        list
      )}
    </section>
  );
}

/** "a.txt · also in Daily Papers Mar 11 (b.txt)". */
function whereabouts({ source, elsewhere }: RepeatedEntry): string {
  const places = elsewhere.map(({ label, source: other }) =>
    other === source || other === '' ? label : `${label} (${other})`,
  );
  const rest =
    places.length > 0
      ? i18n.t('report_elsewhere', [joinWords([...new Set(places)])])
      : i18n.t('report_same_feed', [source]);
  return `${source} · ${rest}`;
}
