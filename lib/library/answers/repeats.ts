import type { Place, Sighting } from '../../papers/sighting';

/** What of a sighting says where else a paper stands. */
export type Seen = Place & Pick<Sighting, 'firstSeen'>;

/**
 * Labels of the collections a paper stands in besides one place, oldest first, each
 * once. What belongs to one series stands together and is named once: "Daily Papers
 * Mar 11", "Mar 13".
 */
export function repeatsOf(
  sightings: readonly Seen[],
  placeKey: string,
): string[] {
  const labels = new Map<string, Set<string>>();
  const inOrder = sightings
    .filter(({ key, shows }) => key !== placeKey && shows === 'collection')
    .toSorted((a, b) => a.firstSeen - b.firstSeen);
  for (const { label, series = label } of inOrder)
    labels.set(series, (labels.get(series) ?? new Set()).add(label));
  return [...labels].flatMap(([series, [first = series, ...others]]) => [
    first,
    ...others.map((label) => label.slice(series.length).trim()),
  ]);
}
