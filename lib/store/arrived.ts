import type { PaperId } from '../papers/paper';
import type { Sighting } from '../papers/sighting';
import type { ArrivalRecord } from './arrivals';
import { blocksBetween, membersOf, type BlockKey } from './paper-block';
import type { Database } from './open';
import { raw, readMany } from './read-many';

/*
 * Which papers came or changed where and when, by keys and arrivals: no paper is read.
 */

/** Papers that were seen at places, each once, by the range of the places' keys. */
export async function papersAt(
  db: Database,
  places: IDBKeyRange,
): Promise<PaperId[]> {
  const stores = db.transaction(['sightings', 'arrivals', 'blocks']);
  const [sightings, arrivals] = await Promise.all([
    stores.objectStore('sightings').index('byPlace').getAllKeys(places),
    stores.objectStore('arrivals').index('byPlace').getAll(places),
  ]);
  const inBlocks = await membersAmong(stores.objectStore('blocks'), arrivals);
  // Seen there again, it has a record as well.
  return [...new Set([...sightings.map(([paper]) => paper), ...inBlocks])];
}

/** Papers that were seen on a site. */
export async function papersOnSite(
  db: Database,
  site: string,
): Promise<ReadonlySet<PaperId>> {
  const stores = db.transaction(['sightings', 'arrivals', 'blocks']);
  const sightings = stores.objectStore('sightings');
  const [keys, arrivals] = await Promise.all([
    sightings.getAllKeys(),
    stores.objectStore('arrivals').getAll(),
  ]);
  const sites = new Map(arrivals.map(({ place }) => [place.key, place.site]));
  // Of a place where only few papers were new, one sighting says which site it is.
  const others = new Map(
    keys.filter(([, place]) => !sites.has(place)).map((key) => [key[1], key]),
  );
  const read = await readMany(
    [...others.values()].map((key) => raw(sightings).get(key)),
  );
  for (const sighting of read as (Sighting | undefined)[])
    if (sighting) sites.set(sighting.key, sighting.site);
  const inBlocks = await membersAmong(
    stores.objectStore('blocks'),
    arrivals.filter(({ place }) => place.site === site),
  );
  const seen = keys.filter(([, place]) => sites.get(place) === site);
  return new Set([...seen.map(([paper]) => paper), ...inBlocks]);
}

/** Papers that came or changed from a moment on. */
export async function papersSince(
  db: Database,
  since: number,
): Promise<PaperId[]> {
  const stores = db.transaction(['papers', 'arrivals', 'blocks']);
  const from = IDBKeyRange.lowerBound(since);
  const [changed, arrivals] = await Promise.all([
    stores.objectStore('papers').index('byUpdate').getAllKeys(from),
    stores.objectStore('arrivals').index('byTime').getAll(from),
  ]);
  const inBlocks = await membersAmong(stores.objectStore('blocks'), arrivals);
  return [...changed, ...inBlocks];
}

/** The moment of the latest change of any paper, 0 where there is none. */
export async function lastChange(db: Database): Promise<number> {
  const stores = db.transaction(['papers', 'arrivals']);
  const [changed, arrived] = await Promise.all([
    stores.objectStore('papers').index('byUpdate').openKeyCursor(null, 'prev'),
    stores.objectStore('arrivals').index('byTime').openKeyCursor(null, 'prev'),
  ]);
  return Math.max(changed?.key ?? 0, arrived?.key ?? 0);
}

/** Papers of arrivals that are still in blocks, ascending. */
export async function membersAmong(
  blocks: BlockKeys,
  arrivals: readonly ArrivalRecord[],
): Promise<PaperId[]> {
  const keys = await Promise.all(
    arrivals.map(({ first, count }) =>
      blocks.getAllKeys(blocksBetween(first, first + count - 1)),
    ),
  );
  return arrivals.flatMap(({ first, count }, i) =>
    (keys[i] ?? [])
      .flatMap(membersOf)
      .filter((id) => id >= first && id < first + count),
  );
}

type BlockKeys = { getAllKeys(range: IDBKeyRange): Promise<BlockKey[]> };
