import { mayHave } from '../lookup/filter';
import type { LookupKey } from '../lookup/lookup-key';
import { pagesWith, type PagedRun } from '../lookup/paged-run';
import type { Run } from '../lookup/run';
import { readMany } from './read-many';
import { runsOf } from './runs';

/** A run with the pages that each key may be on. */
export interface AskedRun extends PagedRun {
  pagesOfKeys: readonly (readonly number[])[];
}

/** Pages that were read or written, by run, of each connection: a run never changes. */
const keptPages = new WeakMap<IDBDatabase, Map<number, Run[]>>();

/** A page more is read sooner than asked for apart. */
const HOLE = 1;

/** The pages of runs, within one transaction: each is read once in a connection's life. */
export class LookupPages {
  readonly #records: IDBObjectStore;
  readonly #kept: Map<number, Run[]>;
  /** Written in this transaction, which may still be undone. */
  readonly #written = new Map<number, Run[]>();

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

  /** Reads the pages that keys may be on, but for those that a run's filter rules out. */
  async readFor(
    runs: readonly PagedRun[],
    keys: readonly LookupKey[],
  ): Promise<AskedRun[]> {
    const asked = await this.#passFilters(
      runs.map((run) => ({
        ...run,
        pagesOfKeys: keys.map((key) => pagesWith(run, key)),
      })),
      keys,
    );
    await this.#read(
      asked.map(({ id, pagesOfKeys }) => ({ id, pages: pagesOfKeys.flat() })),
    );
    return asked;
  }

  /** All entries of a run, in its pages. */
  async readWhole({ id, firsts }: PagedRun): Promise<readonly Run[]> {
    await this.#read([{ id, pages: [...firsts.keys()] }]);
    return this.of(id).slice(0, firsts.length);
  }

  write(run: number, pages: Run[]): void {
    this.#written.set(run, pages);
    pages.forEach((page, i) => this.#records.put(page, [run, i]));
  }

  delete(run: number): void {
    this.#records.delete(IDBKeyRange.bound([run], [run, []]));
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
      if (!runs.has(id)) this.#kept.delete(id);
  }

  /** Leaves out the pages of keys that a run's filter does not let pass, where that is worth reading it. */
  async #passFilters(
    runs: readonly AskedRun[],
    keys: readonly LookupKey[],
  ): Promise<AskedRun[]> {
    const filtered = runs.filter(({ id, pagesOfKeys, filter = 0 }) => {
      const known = this.of(id);
      const missing = [...new Set(pagesOfKeys.flat())].filter(
        (page) => known[page] === undefined,
      );
      return filter > 0 && missing.length > 2 * filter;
    });
    await this.#read(
      filtered.map(({ id, firsts, filter = 0 }) => ({
        id,
        pages: Array.from({ length: filter }, (_, i) => firsts.length + i),
      })),
    );
    return runs.map((run) => {
      if (!filtered.includes(run)) return run;
      const pages = this.of(run.id).slice(run.firsts.length);
      const pagesOfKeys = run.pagesOfKeys.map((ofKey, i) => {
        const key = keys[i];
        return key && mayHave(pages, run.entries, key) ? ofKey : [];
      });
      return { ...run, pagesOfKeys };
    });
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
