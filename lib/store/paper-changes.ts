import { digestOf, type Digest } from '../duplicates/digest';
import type { PaperId } from '../papers/paper';
import type { Place } from '../papers/sighting';
import { LONGEST_ARRIVAL } from './arrivals';
import { keepDigests } from './digests';
import { Lookup } from './lookup';
import { blockNumber, encodeBlock, type BlockPaper } from './paper-block';
import { papersByKey, type PapersByKey } from './papers-by-key';
import { readPapers } from './papers';
import { raw } from './read-many';
import type { StoredPaper } from './schema';
import type { StoresOf } from './stores-of';
import { forgetArrivals, takeOut } from './take-out';

/** Stores that change with papers. */
export const CHANGING_STORES = [
  'papers',
  'blocks',
  'arrivals',
  'sightings',
  'lookup',
  'digests',
] as const;
export type ChangingStores = StoresOf<
  (typeof CHANGING_STORES)[number],
  'readwrite'
>;

/** Papers that came together at a place, as they came. */
export interface NewArrival {
  place: Place;
  at: number;
  /** Ascending by id. */
  papers: readonly BlockPaper[];
}

/**
 * Changes to papers within one transaction; `finish` before it ends. What has been
 * changed is found at once.
 */
export class PaperChanges {
  readonly #stores: ChangingStores;
  readonly #lookup: Lookup<'readwrite'>;
  readonly #digests = new Map<PaperId, Digest>();
  /** The last id that was given out here. */
  #last: PaperId | undefined;
  readonly byKey: PapersByKey;

  constructor(stores: ChangingStores) {
    this.#stores = stores;
    this.#lookup = new Lookup(stores);
    this.byKey = papersByKey(stores, this.#lookup);
  }

  /** An id that no paper has had. */
  async reserve(): Promise<PaperId> {
    if (this.#last !== undefined) return ++this.#last;
    // The store gives no number twice; nobody else can ask it before this transaction ends.
    const papers = this.#stores.objectStore('papers');
    this.#last = await papers.add({} as StoredPaper);
    await papers.delete(this.#last);
    return this.#last;
  }

  /** Adds a paper, under an id that was reserved, as a record of its own. */
  add(paper: StoredPaper): void {
    raw(this.#stores.objectStore('papers')).add(paper);
    this.#enter(paper);
  }

  /** Adds papers that came together, with their first sightings, in few records. */
  addArrival({ place, at, papers }: NewArrival): void {
    const blocks = raw(this.#stores.objectStore('blocks'));
    const byBlock = Map.groupBy(papers, ({ paper }) => blockNumber(paper.id));
    for (const members of byBlock.values()) {
      const { key, value } = encodeBlock(at, members);
      blocks.add(value, key);
    }
    for (const { paper } of papers) this.#enter(paper);
    const arrivals = raw(this.#stores.objectStore('arrivals'));
    const last = papers.at(-1)?.paper.id ?? 0;
    for (
      let first = papers[0]?.paper.id ?? Infinity;
      first <= last;
      first += LONGEST_ARRIVAL
    ) {
      const count = Math.min(LONGEST_ARRIVAL, last + 1 - first);
      arrivals.add({ first, count, place, at });
    }
  }

  put(paper: StoredPaper): Promise<void> {
    return this.putAll([paper]);
  }

  /** Replaces papers. */
  async putAll(papers: readonly StoredPaper[]): Promise<void> {
    if (papers.length === 0) return;
    const before = await takeOut(
      this.#stores,
      papers.map(({ id }) => id),
    );
    const records = raw(this.#stores.objectStore('papers'));
    for (const paper of papers) {
      records.put(paper);
      this.#enter(paper, before.get(paper.id));
    }
  }

  /** Has papers count as changed: what is derived from them follows. */
  async touch(ids: Iterable<PaperId>, now: number): Promise<void> {
    const papers = await readPapers(this.#stores, [...new Set(ids)]);
    await this.putAll(
      [...papers.values()]
        .filter(({ updatedAt }) => updatedAt !== now)
        .map((paper) => ({ ...paper, updatedAt: now })),
    );
  }

  /** Deletes papers with all their sightings. */
  async delete(ids: readonly PaperId[]): Promise<void> {
    const before = await takeOut(this.#stores, ids);
    const sightings = raw(this.#stores.objectStore('sightings'));
    const records = raw(this.#stores.objectStore('papers'));
    for (const id of ids) {
      records.delete(id);
      sightings.delete(IDBKeyRange.bound([id], [id, []]));
    }
    for (const paper of before.values()) this.#leave(paper);
    await forgetArrivals(this.#stores, ids);
  }

  /** Writes what is kept until the end. */
  async finish(): Promise<void> {
    await this.#lookup.flush();
    await keepDigests(this.#stores, this.#digests);
    if (this.#last === undefined) return;
    const papers = this.#stores.objectStore('papers');
    if ((await papers.getKey(this.#last)) !== undefined) return;
    // The numbers go on after the last one, though its paper is in a block.
    await papers.put({ id: this.#last } as StoredPaper);
    await papers.delete(this.#last);
  }

  /** Has a paper found by its keys, and no more by those it had. */
  #enter(paper: StoredPaper, before?: StoredPaper): void {
    const { id } = paper;
    // Found by another title than its own, it is compared as a whole.
    const isOneTitle = paper.titleKeys.length === 1;
    this.#digests.set(id, isOneTitle ? digestOf(paper) : 0);
    for (const key of paper.identifierKeys)
      if (!before?.identifierKeys.includes(key))
        this.#lookup.add('identifiers', key, id);
    for (const key of paper.titleKeys)
      if (!before?.titleKeys.includes(key)) this.#lookup.add('titles', key, id);
    if (before === undefined) return;
    for (const key of before.identifierKeys)
      if (!paper.identifierKeys.includes(key))
        this.#lookup.remove('identifiers', key, id);
    for (const key of before.titleKeys)
      if (!paper.titleKeys.includes(key))
        this.#lookup.remove('titles', key, id);
  }

  #leave({ id, identifierKeys, titleKeys }: StoredPaper): void {
    for (const key of identifierKeys)
      this.#lookup.remove('identifiers', key, id);
    for (const key of titleKeys) this.#lookup.remove('titles', key, id);
  }
}
