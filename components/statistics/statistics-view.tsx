import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Library } from '../../lib/library/library';
import type { Statistics } from '../../lib/library/answers/statistics';
import { useAnswer } from '../live/use-answer';
import { EmptyState } from '../paper/empty-state';
import { Failure } from '../paper/failure';
import { ChartIcon } from '../icons';
import { formatCount } from '../../lib/language/format-count';
import { readingText } from '../words/state-text';
import { drawers } from './draw-figures';
import { Figure } from './figure';
import { formatDay } from './format-day';
import { NumberTable } from './number-table';

/** A reader's year in pictures, each with its numbers. */
export function StatisticsView({
  library,
  children,
}: {
  library: Library;
  /** Stands where the pictures would, while there is nothing to count. */
  children?: ComponentChildren;
}) {
  const { value, error, again } = useAnswer(
    library,
    () => library.statistics(),
    [],
  );
  if (error !== undefined) return <Failure error={error} onRetry={again} />;
  return (
    <>
      <div class="view-head">
        <h1>{i18n.t('library_statistics')}</h1>
      </div>
      {value &&
        (value.places.length === 0 ? (
          <EmptyState
            icon={<ChartIcon />}
            title={i18n.t('statistics_empty_title')}
            text={i18n.t('statistics_empty_text')}
          >
            {children}
          </EmptyState>
        ) : (
          <Figures statistics={value} />
        ))}
    </>
  );
}

function Figures({ statistics }: { statistics: Statistics }) {
  const { seenByDay, seenByWeek, savedByWeek, places, states } = statistics;
  const draw = useMemo(
    () => drawers(statistics),
    [statistics, i18n.t('text_language')],
  );
  return (
    <div class="figures">
      <Figure
        name={i18n.t('statistics_days')}
        draw={draw.days}
        table={
          <NumberTable
            rows={seenByDay
              .filter(({ count }) => count > 0)
              .map(({ from, count }) => [formatDay(from), formatCount(count)])}
            heads={[i18n.t('statistics_day'), i18n.t('statistics_seen')]}
          />
        }
      />
      <Figure
        name={i18n.t('statistics_weeks')}
        draw={draw.weeks}
        legend={
          <>
            <span class="is-seen">{i18n.t('statistics_seen')}</span>
            <span class="is-saved">{i18n.t('statistics_saved')}</span>
          </>
        }
        table={
          <NumberTable
            rows={seenByWeek.flatMap(({ from, count }, i) => {
              const saved = savedByWeek[i]?.count ?? 0;
              return count + saved === 0
                ? []
                : [[formatDay(from), formatCount(count), formatCount(saved)]];
            })}
            heads={[
              i18n.t('statistics_week'),
              i18n.t('statistics_seen'),
              i18n.t('statistics_saved'),
            ]}
          />
        }
      />
      <Figure
        name={i18n.t('statistics_places')}
        draw={draw.places}
        table={
          <NumberTable
            rows={places.map(({ label, count }) => [label, formatCount(count)])}
            heads={[i18n.t('statistics_place'), i18n.t('statistics_seen')]}
          />
        }
      />
      <Figure
        name={i18n.t('statistics_states')}
        draw={draw.states}
        table={
          <NumberTable
            rows={states.map(({ state, count }) => [
              readingText(state),
              formatCount(count),
            ])}
            heads={[i18n.t('column_state'), i18n.t('statistics_papers')]}
          />
        }
      />
    </div>
  );
}
