import type { PaperId } from '../papers/paper';
import { isFeedPlace, type Sighting } from '../papers/sighting';
import type { StoreIn } from '../store/papers';
import { raw, readMany } from '../store/read-many';
import { runsOf } from '../store/runs';

/** Nearly every paper has a sighting: more than a few ids between are not worth reading. */
const HOLE_AMONG_SIGHTINGS = 3;

export async function sightingsOf(
  sightings: StoreIn<'sightings'>,
  papers: readonly PaperId[],
): Promise<ReadonlyMap<PaperId, Sighting[]>> {
  const store = raw(sightings);
  const all = await readMany(
    runsOf(papers, HOLE_AMONG_SIGHTINGS).map(
      ({ first, last }): IDBRequest<Sighting[]> =>
        store.getAll(IDBKeyRange.bound([first], [last, []])),
    ),
  );
  return Map.groupBy(all.flat(), ({ paper }) => paper);
}

/**
 * Sightings at other places than one. Coming back to a page is the rule, and a feed's
 * sightings are alike but for the paper: the keys alone say which need not be read.
 * Those of a feed are given as the first of them that was met.
 */
export async function sightingsElsewhere(
  sightings: StoreIn<'sightings'>,
  papers: readonly PaperId[],
  placeKey: string,
): Promise<ReadonlyMap<PaperId, Sighting[]>> {
  const store = raw(sightings);
  const wanted = new Set(papers);
  const keys = await readMany(
    runsOf(papers, HOLE_AMONG_SIGHTINGS).map(
      ({ first, last }) =>
        store.getAllKeys(
          IDBKeyRange.bound([first], [last, []]),
        ) as unknown as IDBRequest<[PaperId, string][]>,
    ),
  );
  const elsewhere = keys
    .flat()
    .filter(([paper, key]) => key !== placeKey && wanted.has(paper));
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
    sightingsOf(
      sightings,
      inPages.map(([paper]) => paper),
    ),
  ]);
  const feeds = new Map(ofFeeds.map((sighting) => [sighting.key, sighting]));
  return Map.groupBy(
    elsewhere.flatMap(([paper, key]) => {
      const found =
        feeds.get(key) ??
        ofPages.get(paper)?.find((sighting) => sighting.key === key);
      return found === undefined ? [] : [{ ...found, paper }];
    }),
    ({ paper }) => paper,
  );
}
