import type { PaperId } from '../papers/paper';
import { arrivalOf, arrivalsNear, type ArrivalRecord } from './arrivals';
import { membersAmong } from './arrived';
import { encodeBlock, type PaperBlock } from './paper-block';
import { readBlocks, readRecords } from './papers';
import { raw } from './read-many';
import type { StoredPaper } from './schema';
import { sightingsIn } from './sightings';
import type { StoresOf } from './stores-of';

type Stores = StoresOf<
  'papers' | 'blocks' | 'arrivals' | 'sightings',
  'readwrite'
>;

/**
 * Takes papers out of their blocks, to be records of their own or none; their first
 * sightings become records. Returns the papers, wherever they were.
 */
export async function takeOut(
  stores: Stores,
  ids: readonly PaperId[],
): Promise<ReadonlyMap<PaperId, StoredPaper>> {
  const going = new Set(ids);
  const [blocks, records] = await Promise.all([
    readBlocks(stores, ids),
    readRecords(stores, ids),
  ]);
  const inBlocks = blocks
    .flatMap(({ papers }) => papers.map(({ paper }) => paper))
    .filter(({ id }) => going.has(id));
  if (inBlocks.length > 0) {
    const arrivals = await arrivalsNear(stores, ids);
    for (const block of blocks) await takeOutOf(stores, block, going, arrivals);
  }
  return new Map([...records, ...inBlocks].map((paper) => [paper.id, paper]));
}

async function takeOutOf(
  stores: Stores,
  block: PaperBlock,
  going: ReadonlySet<PaperId>,
  arrivals: readonly ArrivalRecord[],
): Promise<void> {
  const { key, at } = block;
  const isGoing = Map.groupBy(block.papers, ({ paper }) => going.has(paper.id));
  const out = isGoing.get(true);
  if (out === undefined) return;
  const blocks = raw(stores.objectStore('blocks'));
  blocks.delete(key);
  const staying = isGoing.get(false);
  if (staying) {
    const left = encodeBlock(at, staying);
    blocks.put(left.value, left.key);
  }
  const sightings = stores.objectStore('sightings');
  await Promise.all(
    sightingsIn({ ...block, papers: out }, arrivals).map(async (sighting) => {
      // Where it was seen there again it has a record, which says more.
      const there = await sightings.getKey([sighting.paper, sighting.key]);
      if (there === undefined) await sightings.add(sighting);
    }),
  );
}

/** Where papers were seen that are all gone is nobody's to know any more. */
export async function forgetArrivals(
  stores: Stores,
  gone: readonly PaperId[],
): Promise<void> {
  const arrivals = await arrivalsNear(stores, gone);
  const theirs = new Set(gone.map((id) => arrivalOf(arrivals, id)));
  const blocks = stores.objectStore('blocks');
  await Promise.all(
    [...theirs].map(async (arrival) => {
      if (arrival === undefined) return;
      if ((await membersAmong(blocks, [arrival])).length === 0)
        await stores.objectStore('arrivals').delete(arrival.first);
    }),
  );
}
