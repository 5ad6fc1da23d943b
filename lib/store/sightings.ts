import type { PaperDraft, PaperId } from '../papers/paper';
import type { Sighting } from '../papers/sighting';
import { arrivalOf, arrivalsNear, type ArrivalRecord } from './arrivals';
import type { Database } from './open';
import type { BlockPaper, PaperBlock } from './paper-block';
import { readBlocks } from './papers';
import { raw, readMany } from './read-many';
import { runsOf } from './runs';
import type { StoresOf } from './stores-of';

/**
 * Where sightings are. The first one of a paper in a block follows from the block and
 * the arrival it came with, unless it has a record, which then counts.
 */
export const SIGHTING_STORES = ['sightings', 'blocks', 'arrivals'] as const;
export type SightingStores = StoresOf<(typeof SIGHTING_STORES)[number]>;

/** Many papers have a sighting of their own: more than a few ids between are not worth reading. */
export const HOLE_AMONG_SIGHTINGS = 3;

/** All sightings of papers. */
export async function sightingsOf(
  stores: SightingStores,
  papers: readonly PaperId[],
): Promise<ReadonlyMap<PaperId, Sighting[]>> {
  const [own, first] = await Promise.all([
    ownSightingsOf(stores, papers),
    firstSightings(stores, papers),
  ]);
  const found = Map.groupBy(own, ({ paper }) => paper);
  for (const sighting of first) {
    const { paper, key } = sighting;
    const known = found.get(paper);
    if (known === undefined) found.set(paper, [sighting]);
    else if (!known.some((it) => it.key === key)) known.push(sighting);
  }
  return found;
}

/** Those that have a record. */
export async function ownSightingsOf(
  stores: StoresOf<'sightings'>,
  papers: readonly PaperId[],
): Promise<Sighting[]> {
  const store = raw(stores.objectStore('sightings'));
  const wanted = new Set(papers);
  const read = await readMany(
    runsOf(papers, HOLE_AMONG_SIGHTINGS).map(
      ({ first, last }): IDBRequest<Sighting[]> =>
        store.getAll(IDBKeyRange.bound([first], [last, []])),
    ),
  );
  return read.flat().filter(({ paper }) => wanted.has(paper));
}

/** All sightings of one paper. */
export async function sightingsOfPaper(
  db: Database,
  paper: PaperId,
): Promise<Sighting[]> {
  const found = await sightingsOf(db.transaction(SIGHTING_STORES), [paper]);
  return found.get(paper) ?? [];
}

/** The sighting of each paper at one place, of those that have one. */
export async function sightingsAt(
  stores: SightingStores,
  papers: readonly PaperId[],
  place: string,
): Promise<ReadonlyMap<PaperId, Sighting>> {
  const store = raw(stores.objectStore('sightings'));
  const [own, first] = await Promise.all([
    readMany<Sighting | undefined>(
      papers.map((paper) => store.get([paper, place])),
    ),
    firstSightings(stores, papers),
  ]);
  const found = new Map<PaperId, Sighting>();
  for (const sighting of [...first, ...own])
    if (sighting?.key === place) found.set(sighting.paper, sighting);
  return found;
}

/** Of papers in blocks, what they came with. */
async function firstSightings(
  stores: SightingStores,
  papers: readonly PaperId[],
): Promise<Sighting[]> {
  const arrivals = await arrivalsNear(stores, papers);
  const arrived = papers.filter((paper) => arrivalOf(arrivals, paper));
  const wanted = new Set(arrived);
  return (await readBlocks(stores, arrived, wanted)).flatMap((block) =>
    sightingsIn(block, arrivals),
  );
}

/** The first sightings of a block's papers. */
export function sightingsIn(
  { at, papers }: PaperBlock,
  arrivals: readonly ArrivalRecord[],
): Sighting[] {
  return papers.flatMap((it) => {
    const arrival = arrivalOf(arrivals, it.paper.id);
    return arrival === undefined ? [] : [firstSighting(it, arrival, at)];
  });
}

function firstSighting(
  { paper, entry }: BlockPaper,
  { place }: ArrivalRecord,
  at: number,
): Sighting {
  const { title, identifiers, authors, year, venue, stub, links } = paper;
  // Without the abstract, which its paper has.
  const draft: PaperDraft = {
    title,
    identifiers,
    authors,
    ...(year !== undefined && { year }),
    ...(venue !== undefined && { venue }),
    ...(stub && { stub }),
    ...(links && { links }),
  };
  return {
    ...place,
    paper: paper.id,
    draft,
    firstSeen: at,
    lastSeen: at,
    times: 1,
    entries: entry === undefined ? [] : [entry],
  };
}
