import type { TableRow } from '../../lib/library/answers/table-rows';
import type { Spot } from '../../lib/map/spot';
import type { PaperId } from '../../lib/papers/paper';
import { paperTitle } from '../words/paper-title';

/** From a paper's middle to its title, in the map's units. */
const GAP = 11;
/** Of a letter on average, and of a line, each in heights of a letter. */
const WIDTH = 0.56;
const LINE = 1.2;

/** Titles beside some papers, above everything else; links have them as their names. */
export function MapLabels({
  spots,
  labelled,
  rows,
  middle,
  size,
  longest,
}: {
  spots: readonly Spot[];
  labelled: (paper: PaperId) => boolean;
  rows: ReadonlyMap<PaperId, TableRow>;
  /** What lies left of it has its title at its left. In the map's units. */
  middle: number;
  /** Of the letters, in the map's units. */
  size: number;
  /** In characters. */
  longest: number;
}) {
  const labels = spots
    .filter(({ paper }) => labelled(paper))
    .toSorted((a, b) => a.y - b.y)
    .flatMap(({ paper, x, y }): Label[] => {
      const row = rows.get(paper);
      if (row === undefined) return [];
      const title = paperTitle(row);
      const text =
        title.length > longest ? `${title.slice(0, longest)}…` : title;
      const width = text.length * size * WIDTH;
      const isLeft = x < middle;
      const from = isLeft ? x - GAP - width : x + GAP;
      return [{ paper, text, from, to: from + width, y, isLeft }];
    });
  return (
    <g class="map-labels" aria-hidden="true" font-size={size}>
      {apart(labels, size * LINE).map(
        ({ paper, text, from, to, y, isLeft }) => (
          <text
            key={paper}
            x={isLeft ? to : from}
            y={y + size / 3}
            text-anchor={isLeft ? 'end' : 'start'}
          >
            {text}
          </text>
        ),
      )}
    </g>
  );
}

/** A title where it stands, in the map's units. */
interface Label {
  paper: PaperId;
  text: string;
  from: number;
  to: number;
  y: number;
  isLeft: boolean;
}

/** Labels from the top, each moved down until it is clear of those before. */
function apart(labels: readonly Label[], line: number): Label[] {
  const placed: Label[] = [];
  for (const label of labels) {
    let { y } = label;
    for (const other of placed.toSorted((a, b) => a.y - b.y))
      if (
        other.from < label.to &&
        label.from < other.to &&
        Math.abs(other.y - y) < line
      )
        y = other.y + line;
    placed.push({ ...label, y });
  }
  return placed;
}
