import type { PaperId } from '../../papers/paper';
import { isFeedPlace, type Sighting } from '../../papers/sighting';
import { isSameVisit } from '../../papers/visit';
import {
  arrivalOf,
  arrivalsNear,
  type ArrivalRecord,
} from '../../store/arrivals';
import { raw, readMany } from '../../store/read-many';
import { HOLE_AMONG_SIGHTINGS, ownSightingsOf } from '../../store/sightings';
import type { StoresOf } from '../../store/stores-of';
import { keysNear } from './known-of-papers';
import type { Seen } from './repeats';

/** What is known of papers' sightings where a page is looked at. */
export interface SeenFromHere {
  elsewhere: ReadonlyMap<PaperId, Seen[]>;
  /** Papers that came into the library with this very page, on the visit that goes on. */
  newHere: ReadonlySet<PaperId>;
}

/**
 * Where papers were seen besides one place, and which are new with it. Coming back to a
 * page is the rule, and a feed's sightings are alike but for the paper: the keys alone
 * say which need not be read. Those of a feed are given as the first of them that was
 * met. Of papers in blocks the arrival says where they were seen first; no block is read.
 */
export async function seenFrom(
  stores: StoresOf<'sightings' | 'arrivals'>,
  papers: readonly PaperId[],
  placeKey: string,
  now: number,
): Promise<SeenFromHere> {
  const store = raw(stores.objectStore('sightings'));
  const wanted = new Set(papers);
  const [keys, arrivals] = await Promise.all([
    keysNear<[PaperId, string]>(papers, store, {
      hole: HOLE_AMONG_SIGHTINGS,
      rangeOf: (first, last) => IDBKeyRange.bound([first], [last, []]),
    }),
    arrivalsNear(stores, papers),
  ]);
  const [here, elsewhere] = [
    keys.filter(([paper, key]) => key === placeKey && wanted.has(paper)),
    keys.filter(([paper, key]) => key !== placeKey && wanted.has(paper)),
  ];
  const inFeeds = elsewhere.filter(([, key]) => isFeedPlace(key));
  const inPages = elsewhere.filter(([, key]) => !isFeedPlace(key));
  const firstOfFeed = new Map(
    inFeeds.toReversed().map((each) => [each[1], each]),
  );
  const [ofFeeds, ofPages, newAlone] = await Promise.all([
    readMany(
      [...firstOfFeed.values()].map((key): IDBRequest<Sighting> =>
        store.get(key),
      ),
    ),
    ownSightingsOf(
      stores,
      inPages.map(([paper]) => paper),
    ),
    cameAlone(
      stores,
      here.map(([paper]) => paper),
      placeKey,
      now,
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
  const newTogether = [...wanted].filter((paper) =>
    cameWith(arrivalOf(arrivals, paper), placeKey, now),
  );
  return {
    elsewhere: seen,
    newHere: new Set(
      [...newTogether, ...newAlone].filter((paper) => !seen.has(paper)),
    ),
  };
}

function cameWith(
  arrival: ArrivalRecord | undefined,
  placeKey: string,
  now: number,
): boolean {
  return arrival?.place.key === placeKey && isSameVisit(arrival.at, now);
}

/**
 * Of papers with a sighting of their own at a page, those that came with it just now. A
 * paper has its id from when it came: unless the latest was sighted on this visit, none
 * of them was, and no more than that one is read.
 */
async function cameAlone(
  stores: StoresOf<'sightings'>,
  papers: readonly PaperId[],
  placeKey: string,
  now: number,
): Promise<PaperId[]> {
  const latest = papers.reduce<PaperId | undefined>(
    (most, paper) => (most === undefined || paper > most ? paper : most),
    undefined,
  );
  if (latest === undefined) return [];
  const store = raw(stores.objectStore('sightings'));
  const [last] = await readMany<Sighting | undefined>([
    store.get([latest, placeKey]),
  ]);
  if (last === undefined || !isSameVisit(last.firstSeen, now)) return [];
  return (await ownSightingsOf(stores, papers))
    .filter(
      ({ key, reason, firstSeen }) =>
        // With a reason it was taken for a paper that was there.
        key === placeKey && reason === undefined && isSameVisit(firstSeen, now),
    )
    .map(({ paper }) => paper);
}
