import { filterOf } from '../lookup/filter';
import { LookupChanges } from '../lookup/changes';
import {
  identifierLookupKey,
  titleLookupKey,
  type LookupKey,
} from '../lookup/lookup-key';
import { headOf, joinPages, pagesOf, type PagedRun } from '../lookup/paged-run';
import {
  entriesOf,
  findEntries,
  hasGone,
  mergeRuns,
  type Run,
} from '../lookup/run';
import type { PaperId } from '../papers/paper';
import { LookupPages } from './lookup-pages';
import { raw, readMany } from './read-many';
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

/** Keys of the store `lookup`: a page of a run or, below zero, of its filter; or the head. */
export type LookupRecordKey = 'head' | [run: number, page: number];

const KEY_OF: Readonly<Record<LookupKind, (text: string) => LookupKey>> = {
  identifiers: identifierLookupKey,
  titles: titleLookupKey,
};

/**
 * Title keys are merged into runs of so many at the most, or of this share of all:
 * those that came together stay together, and who asks for a listing's again reads
 * little else. In one run they would be spread over all there is.
 */
const MOST_TOGETHER = 8_192;
const SHARE_TOGETHER = 1 / 16;

/**
 * Papers by identifier and title key, within one transaction: sorted runs of 64-bit
 * keys in pages, of which those few are read that a question needs. New keys become a
 * run; small runs are merged with it, as the index merges its segments.
 */
export class Lookup<Mode extends IDBTransactionMode = IDBTransactionMode> {
  readonly #records: IDBObjectStore;
  readonly #pages: LookupPages;
  readonly #changes = {
    identifiers: new LookupChanges(),
    titles: new LookupChanges(),
  };
  #head: Promise<LookupHead> | undefined;

  constructor(stores: StoresOf<'lookup', Mode>) {
    this.#records = raw(stores.objectStore('lookup'));
    this.#pages = new LookupPages(this.#records);
  }

  /** Many title keys will be looked up: what that takes is read beside the head. */
  expectTitles(): void {
    void this.#readHead();
    this.#pages.expectMany();
  }

  /** The papers of each key, those last that came last. */
  async find(kind: LookupKind, texts: readonly string[]): Promise<PaperId[][]> {
    // Keys are made while the head is on its way.
    const reading = this.#readHead();
    const keys = texts.map(KEY_OF[kind]);
    const { [kind]: runs } = await reading;
    const found = texts.map((): PaperId[] => []);
    for (const { id, pagesOfKeys } of await this.#pages.readFor(runs, keys)) {
      const pages = this.#pages.of(id);
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
      const run = await this.#mergeSmall(kind, runs, entries);
      const id = head.next++;
      // Identifiers of a listing stand together: a filter would save nothing.
      const filter = kind === 'titles' ? filterOf(run) : [];
      const paged = { ...headOf(id, run), filter: filter.length };
      head[kind] = run.length === 0 ? runs : [...runs, paged];
      this.#pages.write(id, pagesOf(run), filter);
    }
    this.#records.put(head, 'head');
    this.#head = Promise.resolve(head);
    this.#pages.keepWhenDone(runsIn(head));
  }

  /**
   * Takes the newest runs off while they are small beside what follows, and merges them
   * with it.
   */
  async #mergeSmall(
    this: Lookup<'readwrite'>,
    kind: LookupKind,
    runs: PagedRun[],
    newest: Run,
  ): Promise<Run> {
    let run = newest;
    const all = runs.reduce((sum, { entries }) => sum + entries, 0);
    const most = Math.max(MOST_TOGETHER, all * SHARE_TOGETHER);
    for (let last = runs.at(-1); last !== undefined; last = runs.at(-1)) {
      const together = last.entries + entriesOf(run);
      if (last.entries >= 2 * entriesOf(run)) break;
      // What is gone has to meet the entry that said it was there.
      if (kind === 'titles' && together > most && !hasGone(run)) break;
      runs.pop();
      run = mergeRuns(joinPages(await this.#pages.readWhole(last)), run, {
        isOldest: runs.length === 0,
      });
      this.#pages.delete(last.id);
    }
    return run;
  }

  async #readHead(): Promise<LookupHead> {
    return (this.#head ??= readMany<LookupHead | undefined>([
      this.#records.get('head'),
    ]).then(([head = { next: 1, identifiers: [], titles: [] }]) => {
      this.#pages.forgetOthers(runsIn(head));
      return head;
    }));
  }
}

function runsIn(head: LookupHead): ReadonlySet<number> {
  return new Set(KINDS.flatMap((kind) => head[kind].map(({ id }) => id)));
}

const NOTHING: Run = new Uint32Array(0);

/** What a run says of a paper, after what older runs said. */
function takeIn(papers: PaperId[], paper: PaperId, isGone: boolean): void {
  const at = papers.indexOf(paper);
  if (isGone && at !== -1) papers.splice(at, 1);
  if (!isGone && at === -1) papers.push(paper);
}
