import type { PaperId } from '../../papers/paper';
import { isFeedPlace, type Sighting } from '../../papers/sighting';
import { arrivalOf, arrivalsNear } from '../../store/arrivals';
import { raw, readMany } from '../../store/read-many';
import { HOLE_AMONG_SIGHTINGS, ownSightingsOf } from '../../store/sightings';
import type { StoresOf } from '../../store/stores-of';
import { keysNear } from './known-of-papers';
import type { Seen } from './repeats';

/**
 * Where papers were seen besides one place. Coming back to a page is the rule, and a
 * feed's sightings are alike but for the paper: the keys alone say which need not be
 * read. Those of a feed are given as the first of them that was met. Of papers in
 * blocks the arrival says where they were seen first; no block is read.
 */
export async function seenElsewhere(
  stores: StoresOf<'sightings' | 'arrivals'>,
  papers: readonly PaperId[],
  placeKey: string,
): Promise<ReadonlyMap<PaperId, Seen[]>> {
  const store = raw(stores.objectStore('sightings'));
  const wanted = new Set(papers);
  const [keys, arrivals] = await Promise.all([
    keysNear<[PaperId, string]>(papers, store, {
      hole: HOLE_AMONG_SIGHTINGS,
      rangeOf: (first, last) => IDBKeyRange.bound([first], [last, []]),
    }),
    arrivalsNear(stores, papers),
  ]);
  const elsewhere = keys.filter(
    ([paper, key]) => key !== placeKey && wanted.has(paper),
  );
  const inFeeds = elsewhere.filter(([, key]) => isFeedPlace(key));
  const inPages = elsewhere.filter(([, key]) => !isFeedPlace(key));
  const firstOfFeed = new Map(
    inFeeds.toReversed().map((each) => [each[1], each]),
  );
  const [ofFeeds, ofPages] = await Promise.all([
    readMany(
      [...firstOfFeed.values()].map((key): IDBRequest<Sighting> =>
        store.get(key),
      ),
    ),
    ownSightingsOf(
      stores,
      inPages.map(([paper]) => paper),
    ),
  ]);
  const feeds = new Map(ofFeeds.map((sighting) => [sighting.key, sighting]));
  const pages = new Map(
    ofPages.map((sighting) => [`${sighting.paper} ${sighting.key}`, sighting]),
  );
  const seen = new Map<PaperId, Seen[]>();
  const take = (paper: PaperId, one: Seen | undefined) => {
    if (one === undefined) return;
    const others = seen.get(paper);
    if (others) others.push(one);
    else seen.set(paper, [one]);
  };
  for (const [paper, key] of elsewhere)
    take(paper, feeds.get(key) ?? pages.get(`${paper} ${key}`));
  for (const paper of wanted) {
    const arrival = arrivalOf(arrivals, paper);
    if (arrival === undefined || arrival.place.key === placeKey) continue;
    const { place, at } = arrival;
    if (!seen.get(paper)?.some(({ key }) => key === place.key))
      take(paper, { ...place, firstSeen: at });
  }
  return seen;
}
