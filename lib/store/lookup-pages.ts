import { filterReader } from '../lookup/filter';
import type { LookupKey } from '../lookup/lookup-key';
import { pagesWith, type PagedRun } from '../lookup/paged-run';
import type { Run } from '../lookup/run';
import { readMany } from './read-many';
import { runsOf } from './runs';

/** A run with the pages that each key may be on. */
export interface AskedRun extends PagedRun {
  pagesOfKeys: readonly (readonly number[])[];
}

/** Pages that were read or written of each connection, by run: a run never changes. */
const keptPages = new WeakMap<IDBDatabase, Map<number, Run[]>>();

/** A page more is read sooner than asked for apart. */
const HOLE = 1;

/**
 * The pages of runs, within one transaction: each is read once in a connection's life.
 * The filter of a run is under its id below zero, so that all filters are read at once.
 */
export class LookupPages {
  readonly #records: IDBObjectStore;
  readonly #kept: Map<number, Run[]>;
  /** Written in this transaction, which may still be undone. */
  readonly #written = new Map<number, Run[]>();
  /** The filters as `expectMany` has asked for them. */
  #expected: Promise<Run[]> | undefined;

  constructor(records: IDBObjectStore) {
    this.#records = records;
    const { db } = records.transaction;
    this.#kept = keptPages.get(db) ?? new Map<number, Run[]>();
    keptPages.set(db, this.#kept);
  }

  /** The pages of a run that are at hand, by number. */
  of(run: number): readonly Run[] {
    return this.#written.get(run) ?? this.#kept.get(run) ?? [];
  }

  /**
   * Many keys will be asked for: begins to read the filters if nothing is at hand, so
   * that they are there when the list of runs is.
   */
  expectMany(): void {
    if (this.#kept.size > 0) return;
    this.#expected = this.#askForFilters();
    // Who needs them is told what went wrong.
    this.#expected.catch(() => undefined);
  }

  /**
   * Reads the pages that keys may be on, but for those that a run's filter rules out.
   * `runs` are all of a kind, oldest first.
   */
  async readFor(
    runs: readonly PagedRun[],
    keys: readonly LookupKey[],
  ): Promise<AskedRun[]> {
    // Few keys are on as few pages.
    const isFiltered = ({ filter = 0 }: PagedRun) =>
      filter > 0 && keys.length > 2 * filter;
    if (runs.some(isFiltered)) await this.#readFilters(runs);
    const asked = runs.map((run) => {
      const mayHave = isFiltered(run)
        ? filterReader(this.of(-run.id), run.entries)
        : undefined;
      const pagesOfKeys = keys.map((key) =>
        mayHave === undefined || mayHave(key) ? pagesWith(run, key) : [],
      );
      return { ...run, pagesOfKeys };
    });
    await this.#read(
      asked.map(({ id, pagesOfKeys }) => ({ id, pages: pagesOfKeys.flat() })),
    );
    return asked;
  }

  /** All entries of a run, in its pages. */
  async readWhole({ id, firsts }: PagedRun): Promise<readonly Run[]> {
    await this.#read([{ id, pages: [...firsts.keys()] }]);
    return this.of(id);
  }

  write(run: number, pages: Run[], filter: Run[]): void {
    this.#expected = undefined;
    this.#written.set(run, pages);
    this.#written.set(-run, filter);
    pages.forEach((page, i) => this.#records.put(page, [run, i]));
    filter.forEach((page, i) => this.#records.put(page, [-run, i]));
  }

  delete(run: number): void {
    for (const id of [run, -run])
      this.#records.delete(IDBKeyRange.bound([id], [id, []]));
  }

  /** Once the transaction is done, keeps what was written of these runs, and nothing of others. */
  keepWhenDone(runs: ReadonlySet<number>): void {
    this.#records.transaction.addEventListener('complete', () => {
      for (const [id, pages] of this.#written) this.#kept.set(id, pages);
      this.forgetOthers(runs);
    });
  }

  /** Lets go of the pages of runs that were merged since. */
  forgetOthers(runs: ReadonlySet<number>): void {
    for (const id of this.#kept.keys())
      if (!runs.has(Math.abs(id))) this.#kept.delete(id);
  }

  async #readFilters(runs: readonly PagedRun[]): Promise<void> {
    const filtered = runs.filter(({ filter = 0 }) => filter > 0);
    if (filtered.every(({ id }) => this.of(-id).length > 0)) return;
    const pages = await (this.#expected ?? this.#askForFilters());
    this.#expected = undefined;
    let from = 0;
    // The newest have the lowest keys.
    for (const { id, filter = 0 } of filtered.toReversed()) {
      this.#kept.set(-id, pages.slice(from, from + filter));
      from += filter;
    }
  }

  /** The pages of all filters, one filter after the other. */
  async #askForFilters(): Promise<Run[]> {
    const [pages = []] = await readMany<Run[]>([
      this.#records.getAll(IDBKeyRange.bound([-Infinity], [0])),
    ]);
    return pages;
  }

  /** Reads the pages that are not at hand, of all runs at once. */
  async #read(
    runs: readonly { id: number; pages: readonly number[] }[],
  ): Promise<void> {
    const missing = runs.flatMap(({ id, pages }) => {
      const known = this.of(id);
      const others = pages.filter((page) => known[page] === undefined);
      return runsOf(others, HOLE).map((run) => ({ id, ...run }));
    });
    const read = await readMany(
      missing.map(({ id, first, last }) =>
        this.#records.getAll(IDBKeyRange.bound([id, first], [id, last])),
      ) as IDBRequest<Run[]>[],
    );
    missing.forEach(({ id, first }, i) => {
      const pages = this.#kept.get(id) ?? [];
      this.#kept.set(id, pages);
      read[i]?.forEach((page, at) => {
        pages[first + at] = page;
      });
    });
  }
}
