import { filterOf, mayHave } from '../lookup/filter';
import { LookupChanges } from '../lookup/changes';
import {
  identifierLookupKey,
  titleLookupKey,
  type LookupKey,
} from '../lookup/lookup-key';
import {
  headOf,
  joinPages,
  pagesOf,
  pagesWith,
  type PagedRun,
} from '../lookup/paged-run';
import { entriesOf, findEntries, mergeRuns, type Run } from '../lookup/run';
import type { PaperId } from '../papers/paper';
import { raw, readMany } from './read-many';
import { runsOf } from './runs';
import type { StoresOf } from './stores-of';

/** What papers are looked up by. */
export type LookupKind = 'identifiers' | 'titles';
const KINDS = ['identifiers', 'titles'] as const;

/** What runs there are, oldest first; kept beside their pages. */
export interface LookupHead {
  /** The id of the next run. */
  next: number;
  identifiers: PagedRun[];
  titles: PagedRun[];
}

/** Keys of the store `lookup`: a run's page, or the head. */
export type LookupRecordKey = 'head' | [run: number, page: number];

const KEY_OF: Readonly<Record<LookupKind, (text: string) => LookupKey>> = {
  identifiers: identifierLookupKey,
  titles: titleLookupKey,
};

/** Pages that were read or written, by run, of each connection: a run never changes. */
const keptPages = new WeakMap<IDBDatabase, Map<number, Run[]>>();

/**
 * Papers by identifier and title key, within one transaction: sorted runs of 64-bit
 * keys in pages, of which those few are read that a question needs. New keys become a
 * run; runs are merged as the index merges its segments, so that there are as many as
 * the logarithm of the papers.
 */
export class Lookup<Mode extends IDBTransactionMode = IDBTransactionMode> {
  readonly #records;
  readonly #kept: Map<number, Run[]>;
  /** Written in this transaction, which may still be undone. */
  readonly #written = new Map<number, Run[]>();
  readonly #changes = {
    identifiers: new LookupChanges(),
    titles: new LookupChanges(),
  };
  #head: Promise<LookupHead> | undefined;

  constructor(stores: StoresOf<'lookup', Mode>) {
    this.#records = raw(stores.objectStore('lookup'));
    const { db } = this.#records.transaction;
    this.#kept = keptPages.get(db) ?? new Map<number, Run[]>();
    keptPages.set(db, this.#kept);
  }

  /** The papers of each key, those last that came last. */
  async find(kind: LookupKind, texts: readonly string[]): Promise<PaperId[][]> {
    // Keys are made while the head is on its way.
    const reading = this.#readHead();
    const keys = texts.map(KEY_OF[kind]);
    const { [kind]: runs } = await reading;
    const wanted = await this.#passFilters(
      runs.map((run) => {
        const pagesOfKeys = keys.map((key) => pagesWith(run, key));
        return { ...run, pagesOfKeys, pages: new Set(pagesOfKeys.flat()) };
      }),
      keys,
    );
    await this.#readPages(wanted);
    const found = texts.map((): PaperId[] => []);
    for (const { id, pagesOfKeys } of wanted) {
      const pages = this.#pagesOf(id);
      keys.forEach((key, i) => {
        for (const page of pagesOfKeys[i] ?? [])
          findEntries(pages[page] ?? NOTHING, key, (paper, isGone) =>
            takeIn((found[i] ??= []), paper, isGone),
          );
      });
    }
    return found.map((papers, i) =>
      this.#changes[kind].apply(texts[i] ?? '', papers),
    );
  }

  /** From now on, and for everybody once it is flushed. */
  add(kind: LookupKind, text: string, paper: PaperId): void {
    this.#changes[kind].add(text, paper);
  }

  remove(kind: LookupKind, text: string, paper: PaperId): void {
    this.#changes[kind].remove(text, paper);
  }

  /** Writes what was added and removed. */
  async flush(this: Lookup<'readwrite'>): Promise<void> {
    if (KINDS.every((kind) => this.#changes[kind].isEmpty)) return;
    const head = { ...(await this.#readHead()) };
    for (const kind of KINDS) {
      const entries = this.#changes[kind].take(KEY_OF[kind]);
      if (entries === undefined) continue;
      const runs = [...head[kind]];
      const run = await this.#mergeSmall(runs, entries);
      const id = head.next++;
      // Identifiers of a listing stand together: a filter would save nothing.
      const filter = kind === 'titles' ? filterOf(run) : [];
      const paged = { ...headOf(id, run), filterPages: filter.length };
      head[kind] = run.length === 0 ? runs : [...runs, paged];
      const pages = [...pagesOf(run), ...filter];
      this.#written.set(id, pages);
      pages.forEach((page, i) => this.#records.put(page, [id, i]));
    }
    this.#records.put(head, 'head');
    this.#head = Promise.resolve(head);
    this.#keepWhenDone(head);
  }

  /** Takes the newest runs off while they are small beside what follows, and merges them with it. */
  async #mergeSmall(
    this: Lookup<'readwrite'>,
    runs: PagedRun[],
    newest: Run,
  ): Promise<Run> {
    let run = newest;
    for (let last = runs.at(-1); last !== undefined; last = runs.at(-1)) {
      if (last.entries >= 2 * entriesOf(run)) break;
      runs.pop();
      const { id, firsts } = last;
      await this.#readPages([{ id, pages: firsts.keys() }]);
      const entries = this.#pagesOf(id).slice(0, firsts.length);
      run = mergeRuns(joinPages(entries), run, {
        isOldest: runs.length === 0,
      });
      this.#records.delete(IDBKeyRange.bound([id], [id, []]));
    }
    return run;
  }

  #keepWhenDone(head: LookupHead): void {
    this.#records.transaction.addEventListener('complete', () => {
      for (const [id, pages] of this.#written) this.#kept.set(id, pages);
      this.#forgetOthers(head);
    });
  }

  async #readHead(): Promise<LookupHead> {
    return (this.#head ??= readMany<LookupHead | undefined>([
      this.#records.get('head'),
    ]).then(([head = { next: 1, identifiers: [], titles: [] }]) => {
      this.#forgetOthers(head);
      return head;
    }));
  }

  /** Pages of runs that were merged since. */
  #forgetOthers(head: LookupHead): void {
    const there = new Set(
      KINDS.flatMap((kind) => head[kind].map(({ id }) => id)),
    );
    for (const id of this.#kept.keys())
      if (!there.has(id)) this.#kept.delete(id);
  }

  #pagesOf(run: number): Run[] {
    return this.#written.get(run) ?? this.#kept.get(run) ?? [];
  }

  /** Leaves out the pages of keys that a run's filter does not let pass, where that is worth reading it. */
  async #passFilters(
    runs: readonly WantedRun[],
    keys: readonly LookupKey[],
  ): Promise<WantedRun[]> {
    const filtered = runs.filter(({ id, pages, filterPages = 0 }) => {
      const known = this.#pagesOf(id);
      const missing = [...pages].filter((page) => known[page] === undefined);
      return filterPages > 0 && missing.length > 2 * filterPages;
    });
    await this.#readPages(
      filtered.map(({ id, firsts, filterPages = 0 }) => ({
        id,
        pages: Array.from({ length: filterPages }, (_, i) => firsts.length + i),
      })),
    );
    return runs.map((run) => {
      if (!filtered.includes(run)) return run;
      const filter = this.#pagesOf(run.id).slice(run.firsts.length);
      const pagesOfKeys = run.pagesOfKeys.map((pages, i) => {
        const key = keys[i];
        return key && mayHave(filter, run.entries, key) ? pages : [];
      });
      return { ...run, pagesOfKeys, pages: new Set(pagesOfKeys.flat()) };
    });
  }

  /** Reads the pages that are not kept, of all runs at once. */
  async #readPages(
    runs: readonly { id: number; pages: Iterable<number> }[],
  ): Promise<void> {
    const missing = runs.flatMap(({ id, pages }) => {
      const known = this.#pagesOf(id);
      const others = [...pages].filter((page) => known[page] === undefined);
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

/** A run with the pages that each key may be on. */
interface WantedRun extends PagedRun {
  pagesOfKeys: readonly (readonly number[])[];
  pages: ReadonlySet<number>;
}

/** A page more is read sooner than asked for apart. */
const HOLE = 1;

const NOTHING: Run = new Uint32Array(0);

/** What a run says of a paper, after what older runs said. */
function takeIn(papers: PaperId[], paper: PaperId, isGone: boolean): void {
  const at = papers.indexOf(paper);
  if (isGone && at !== -1) papers.splice(at, 1);
  if (!isGone && at === -1) papers.push(paper);
}
