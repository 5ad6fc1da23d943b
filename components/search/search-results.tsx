import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Library, SearchHit } from '../../lib/library/library';
import type { PaperId } from '../../lib/papers/paper';
import { asksNothing } from '../../lib/query/asks-nothing';
import { parseQuery } from '../../lib/query/parse-query';
import { moveByArrows } from '../live/arrow-keys';
import { useAnswer } from '../live/use-answer';
import { useSlow } from '../live/use-slow';
import { Failure } from '../paper/failure';
import type { TargetOf } from '../paper/paper-targets';
import { IndexProgress } from './index-progress';
import { QueryNotices } from './query-notices';
import { SearchHint } from './search-hint';
import { SearchRow } from './search-row';
import { ShowMore } from '../paper/show-more';

/** Results shown at first, and added by each "Show more". */
const PAGE = 40;

/** What a query finds, as it is typed. The last results stay until the next are there. */
export function SearchResults({
  library,
  query,
  targetOf,
  current,
  importHref,
  actions,
  onLeaveUp,
}: {
  library: Library;
  query: string;
  targetOf: TargetOf;
  current?: PaperId | undefined;
  /** Where files are imported, for a reader who has nothing yet. */
  importHref: string;
  /** What can be done with the search and, if it found any, with all its results; stands beside their count. */
  actions?: (hasResults: boolean) => ComponentChildren;
  /** The reader pressed ↑ on the first result. */
  onLeaveUp: () => void;
}) {
  const wanted = query.trim();
  const isNothing = asksNothing(parseQuery(wanted));
  const [limit, setLimit] = useState(PAGE);
  useEffect(() => setLimit(PAGE), [wanted]);
  const list = useRef<HTMLDivElement>(null);
  const someId = useId();

  const { value, error, pending, again } = useAnswer(
    library,
    async (signal) => ({
      query: wanted,
      limit,
      hits: isNothing ? [] : await library.search(wanted, limit, signal),
    }),
    [wanted, limit],
  );
  const isSlow = useSlow(pending);

  if (error !== undefined && !pending)
    return <Failure error={error} onRetry={again} />;
  if (isNothing)
    return (
      <>
        <QueryNotices query={wanted} />
        <SearchHint library={library} importHref={importHref} />
      </>
    );

  const hits = value?.hits ?? [];
  const isNone = value?.query === wanted && hits.length === 0;
  const whole = hits.filter(({ lacks }) => lacks === undefined);
  const some = hits.filter(({ lacks }) => lacks !== undefined);
  const isCut = hits.length > 0 && hits.length === value?.limit;
  const row = (hit: SearchHit) => (
    <SearchRow
      key={hit.paper.id}
      library={library}
      hit={hit}
      query={value?.query ?? wanted}
      targetOf={targetOf}
      current={hit.paper.id === current}
    />
  );
  return (
    <div class="results" data-search-results>
      <IndexProgress library={library} />
      <QueryNotices query={wanted} />
      <div class="results-head">
        <p class="results-status" aria-live="polite">
          {isSlow
            ? i18n.t('search_searching')
            : whole.length > 0
              ? isCut
                ? i18n.t('search_count_best', [whole.length])
                : i18n.t('search_count', whole.length)
              : some.length > 0 && i18n.t('search_none_whole')}
        </p>
        {actions && (
          <div class="results-actions">{actions(whole.length > 0)}</div>
        )}
      </div>
      {isNone && (
        <SearchHint
          library={library}
          importHref={importHref}
          nothingBy={wanted}
        />
      )}
      <div
        ref={list}
        aria-busy={pending}
        onKeyDown={(event) => {
          const titles = [
            ...(list.current?.querySelectorAll<HTMLElement>('a.row-title') ??
              []),
          ];
          if (titles.includes(event.target as HTMLElement))
            moveByArrows(event, titles, { ends: true, above: onLeaveUp });
        }}
      >
        <ul
          class="rows"
          role="list"
          aria-label={i18n.t('search_results')}
          hidden={whole.length === 0}
        >
          {whole.map(row)}
        </ul>
        {some.length > 0 && (
          <>
            <p class="results-some" id={someId} hidden={whole.length === 0}>
              {i18n.t('search_some')}
            </p>
            <ul class="rows" role="list" aria-labelledby={someId}>
              {some.map(row)}
            </ul>
          </>
        )}
      </div>
      {isCut && <ShowMore onPress={() => setLimit(limit + PAGE)} />}
    </div>
  );
}
