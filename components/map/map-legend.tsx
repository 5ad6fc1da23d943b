import { i18n } from '#i18n';
import type { TableRow } from '../../lib/library/answers/table-rows';
import type { PaperId } from '../../lib/papers/paper';

/** Colours that can be told apart, by the style sheet; further lists share the last. */
const COLOURS = 6;

type Rows = ReadonlyMap<PaperId, TableRow>;

/** The lists that papers of a map have their colours from, those of most papers first. */
function listsOn(rows: Rows): string[] {
  const counts = new Map<string, number>();
  for (const {
    lists: [first],
  } of rows.values())
    if (first) counts.set(first.name, (counts.get(first.name) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([name]) => name);
}

/** The class of a paper's colour: that of its first list, or none. */
export function colourOf(rows: Rows): (paper: PaperId) => string {
  const lists = listsOn(rows);
  return (paper) => {
    const first = rows.get(paper)?.lists[0]?.name;
    return first === undefined ? '' : colour(lists.indexOf(first));
  };
}

/** Which colour is which list. */
export function MapLegend({ rows }: { rows: Rows }) {
  return (
    <ul class="map-legend" role="list" aria-label={i18n.t('map_legend')}>
      {listsOn(rows)
        .slice(0, COLOURS)
        .map((name, at) => (
          <li key={name} dir="auto" class={colour(at)}>
            {name}
          </li>
        ))}
      {[...rows.values()].some(({ lists }) => lists.length === 0) && (
        <li>{i18n.t('map_in_no_list')}</li>
      )}
    </ul>
  );
}

function colour(at: number): string {
  return `is-colour-${Math.min(at, COLOURS - 1) + 1}`;
}
