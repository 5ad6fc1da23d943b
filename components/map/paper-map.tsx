import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { RelatedPair } from '../../lib/library/answers/neighbourhood';
import type { TableRow } from '../../lib/library/answers/table-rows';
import { spotTowards, type Spot } from '../../lib/map/spot';
import type { PaperId } from '../../lib/papers/paper';
import type { TargetOf } from '../paper/paper-targets';
import { paperTitle } from '../words/paper-title';
import { MapLabels } from './map-labels';
import { useLetterSize } from './use-letter-size';

/** Room around the outermost papers, in the map's units. */
const EDGE = 60;
/** The least that shows of the plane, in its own units. */
const LEAST_WIDTH = 760;
const LEAST_HEIGHT = 460;
/** Characters of a title that stand beside a paper. */
const LABEL = 34;
/** In a window too narrow for the above. */
const NARROW = { width: 400, height: 470, label: 16 };
const isNarrow = () => innerWidth < 620;

/** The picture: papers as points, related ones joined. One stop of the Tab key; arrows walk. */
export function PaperMap({
  spots,
  pairs,
  rows,
  asked,
  colour,
  targetOf,
  current,
}: {
  spots: readonly Spot[];
  pairs: readonly RelatedPair[];
  rows: ReadonlyMap<PaperId, TableRow>;
  /** Those the map is of, drawn larger. */
  asked: ReadonlySet<PaperId>;
  colour: (paper: PaperId) => string;
  targetOf: TargetOf;
  current: PaperId | undefined;
}) {
  const [active, setActive] = useState<PaperId | undefined>(spots[0]?.paper);
  const [pointed, setPointed] = useState<PaperId>();
  const box = useRef<SVGSVGElement>(null);
  const places = new Map(spots.map((spot) => [spot.paper, spot]));
  const shown = pointed ?? active;
  const view = viewOf(spots);
  const letters = useLetterSize(box, view.width, view.height);
  const middle =
    spots.reduce((sum, { x }) => sum + x, 0) / Math.max(1, spots.length);
  const near = new Set(
    pairs
      .filter(({ papers }) => shown !== undefined && papers.includes(shown))
      .flatMap(({ papers }) => papers),
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const from = places.get(active ?? 0);
    if (!from || !event.key.startsWith('Arrow')) return;
    event.preventDefault();
    const { paper } = spotTowards(spots, from, event.key);
    setActive(paper);
    box.current?.querySelector<SVGAElement>(`[data-paper="${paper}"]`)?.focus();
  };

  return (
    <svg
      ref={box}
      class="map"
      viewBox={`${view.left} ${view.top} ${view.width} ${view.height}`}
      role="group"
      aria-label={i18n.t('map_label', spots.length)}
      onKeyDown={onKeyDown}
      onPointerLeave={() => setPointed(undefined)}
    >
      {pairs.map(({ papers: [a, b], score }) => {
        const [from, to] = [places.get(a), places.get(b)];
        return (
          from &&
          to && (
            <line
              key={`${a} ${b}`}
              class={shown === a || shown === b ? 'is-near' : ''}
              x1={from.x}
              y1={from.y}
              x2={to.x}
              y2={to.y}
              stroke-width={0.6 + 3 * score}
            />
          )
        );
      })}
      {spots.map(({ paper, x, y }) => {
        const row = rows.get(paper);
        const target = row && targetOf(row);
        const title = row ? paperTitle(row) : '';
        return (
          row &&
          target && (
            <g key={paper} transform={`translate(${x} ${y})`}>
              <a
                href={target.href}
                class={[
                  'map-paper',
                  colour(paper),
                  near.has(paper) && 'is-near',
                  paper === current && 'is-current',
                ]
                  .filter(Boolean)
                  .join(' ')}
                data-paper={paper}
                tabIndex={paper === active ? 0 : -1}
                aria-label={title}
                onFocus={() => setActive(paper)}
                onPointerEnter={() => setPointed(paper)}
              >
                <title>{title}</title>
                <circle r={asked.has(paper) ? 7 : 5} />
              </a>
            </g>
          )
        );
      })}
      <MapLabels
        spots={spots}
        labelled={(paper) =>
          near.has(paper) || (asked.size === 1 && asked.has(paper))
        }
        rows={rows}
        middle={middle}
        size={letters}
        longest={isNarrow() ? NARROW.label : LABEL}
      />
    </svg>
  );
}

/** What shows of the plane: all papers, and never so little that they become huge. */
function viewOf(spots: readonly Spot[]) {
  const [left, width] = extent(
    spots.map(({ x }) => x),
    isNarrow() ? NARROW.width : LEAST_WIDTH,
  );
  const [top, height] = extent(
    spots.map(({ y }) => y),
    isNarrow() ? NARROW.height : LEAST_HEIGHT,
  );
  return { left, top, width, height };
}

function extent(values: readonly number[], least: number): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const size = Math.max(high - low + 2 * EDGE, least);
  return [Math.round((low + high - size) / 2), Math.round(size)];
}
