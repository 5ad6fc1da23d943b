import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Library } from '../../lib/library/library';
import type { Neighbourhood } from '../../lib/library/answers/neighbourhood';
import type { TableRow } from '../../lib/library/answers/table-rows';
import type { Spot } from '../../lib/map/spot';
import type { PaperId } from '../../lib/papers/paper';
import { MapIcon } from '../icons';
import { useAnswer } from '../live/use-answer';
import { EmptyState } from '../paper/empty-state';
import { Failure } from '../paper/failure';
import type { TargetOf } from '../paper/paper-targets';
import { paperTitle } from '../words/paper-title';
import { MapLegend, colourOf } from './map-legend';
import { MapTable } from './map-table';
import { PaperMap } from './paper-map';

interface Mapped {
  asked: ReadonlySet<PaperId>;
  neighbourhood: Neighbourhood;
  rows: ReadonlyMap<PaperId, TableRow>;
}

/** Related papers around some as a picture, with its table. Takes what it is of as its key. */
export function MapView({
  library,
  name,
  papersOf,
  targetOf,
  current,
}: {
  library: Library;
  /** The list's name or the paper's title; that of the paper itself where it is absent. */
  name?: string | undefined;
  papersOf: () => Promise<readonly PaperId[]>;
  targetOf: TargetOf;
  current: PaperId | undefined;
}) {
  const { value, error, again } =
    useAnswer(library, async (): Promise<Mapped> => {
      const papers = await papersOf();
      const neighbourhood = await library.change.neighbourhood({ papers });
      const rows = await library.rows(neighbourhood.papers);
      return {
        asked: new Set(papers),
        neighbourhood,
        rows: new Map(rows.map((row) => [row.id, row])),
      };
    }, []);
  const spots = useSpots(value?.neighbourhood);
  if (error !== undefined) return <Failure error={error} onRetry={again} />;
  const first = value?.rows.get([...value.asked][0] ?? 0);
  const title = name ?? (first && paperTitle(first));
  if (value && title === undefined)
    return (
      <EmptyState
        title={i18n.t('details_gone_title')}
        text={i18n.t('details_gone_text')}
      />
    );
  return (
    <>
      <div class="view-head">
        <h1>{title !== undefined && i18n.t('map_title', [title])}</h1>
      </div>
      {value && value.neighbourhood.pairs.length === 0 && (
        <EmptyState
          icon={<MapIcon />}
          title={i18n.t('map_empty_title')}
          text={i18n.t('map_empty_text')}
        />
      )}
      {value && spots && value.neighbourhood.pairs.length > 0 && (
        <>
          <MapLegend rows={value.rows} />
          <PaperMap
            spots={spots}
            pairs={value.neighbourhood.pairs}
            rows={value.rows}
            asked={value.asked}
            colour={colourOf(value.rows)}
            targetOf={targetOf}
            current={current}
          />
          <p class="rows-hint">{i18n.t('map_hint')}</p>
          <MapTable
            pairs={value.neighbourhood.pairs}
            rows={value.rows}
            targetOf={targetOf}
          />
        </>
      )}
    </>
  );
}

/** The layout, by code that only maps load. */
function useSpots(neighbourhood: Neighbourhood | undefined) {
  const [spots, setSpots] = useState<Spot[]>();
  const key = neighbourhood?.papers.join();
  useEffect(() => {
    let isCurrent = true;
    if (neighbourhood)
      void import('../../lib/map/place-nodes').then(({ placeNodes }) => {
        if (isCurrent)
          setSpots(placeNodes(neighbourhood.papers, neighbourhood.pairs));
      });
    return () => {
      isCurrent = false;
    };
  }, [key]);
  return spots;
}
