import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { RepeatedEntry } from '../../lib/library/library';
import { Paged } from '../paper/paged';
import { joinWords } from '../words/join-words';
import { paperTitle } from '../words/paper-title';
import { hrefOf } from './route';

/** As many stand open; more are folded. */
const OPEN = 8;

/** Entries that were no news, or are in conflict: which paper, and in which other feeds it stands. */
export function RepeatList({
  heading,
  intro,
  fold,
  repeats,
}: {
  heading: string;
  intro: string;
  /** What opens a long list; without it the list stands open. */
  fold?: string;
  repeats: readonly RepeatedEntry[];
}) {
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
              {repeat.known !== undefined && (
                <p class="row-meta">
                  {i18n.t('preview_known', [
                    paperTitle({ title: repeat.known }),
                  ])}
                </p>
              )}
              <p class="row-meta">{whereabouts(repeat)}</p>
            </li>
          ))}
        </ul>
      )}
    />
  );
  return (
    <section class="report-part" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <p class="report-intro">{intro}</p>
      {fold !== undefined && repeats.length > OPEN ? (
        <details>
          <summary>{fold}</summary>
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
