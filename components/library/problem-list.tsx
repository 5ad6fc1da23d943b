import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { isOfWholeFile } from '../../lib/import/whole-file';
import type { FileProblem } from '../../lib/library/library';
import { Paged } from '../paper/paged';

/** What could not be read, or only in part: where, which text, what to do. */
export function ProblemList({
  heading,
  intro,
  problems,
}: {
  heading: string;
  intro?: string;
  problems: readonly FileProblem[];
}) {
  const id = useId();
  return (
    <section class="report-part" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {intro !== undefined && <p class="report-intro">{intro}</p>}
      <Paged
        items={problems}
        render={(shown) => (
          <ul class="problems" role="list">
            {shown.map(({ source, line, text, message }, at) => (
              <li key={at} class="problem">
                <p class="problem-place">
                  {isOfWholeFile(message)
                    ? source
                    : i18n.t('report_line', [source, String(line)])}
                </p>
                {text !== '' && <q class="problem-text">{text}</q>}
                <p>
                  <strong>{i18n.t(`problem_${message}`)}</strong>{' '}
                  {i18n.t(`remedy_${message}`)}
                </p>
              </li>
            ))}
          </ul>
        )}
      />
    </section>
  );
}
