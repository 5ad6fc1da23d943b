import { countStems } from '../../index/stem-counts';
import { fitLatentSpace } from '../../semantic/fit';
import { createLatentPart, type LatentPart } from '../../semantic/latent-part';
import type { LatentSpace } from '../../semantic/latent-space';
import type { VectorBlock } from '../../semantic/paper-vectors';
import { TermCounter } from '../../semantic/term-matrix';
import { isFitDue, isFitted } from '../../semantic/when-to-fit';
import type { Connection } from '../../store/connection';
import {
  addBlock,
  forgetOtherSpaces,
  joinBlocks,
  readBlocks,
  readLatentState,
  readSpace,
  type LatentState,
} from '../../store/latent-records';
import type { Database } from '../../store/open';
import { lastChange, papersSince } from '../../store/arrived';
import {
  countPapers,
  getPapers,
  papersFrom,
  type StoreIn,
} from '../../store/papers';
import type { StoredPaper } from '../../store/schema';
import { inTurns } from './in-turns';

/** Papers read in one go: some 20 ms of counting or placing. */
const CHUNK = 250;

/** The space that is asked; its number tells it from older ones, and 0 means none. */
export interface CurrentSpace {
  space: number;
  part?: LatentPart;
}

/** The latent part as the background keeps it: loaded when asked, fitted and grown as papers come in. */
export interface LiveLatent {
  current(): Promise<CurrentSpace>;
  /** The number of the space that is asked, without loading it. */
  space(): Promise<number>;
  /** Vectors of papers that are being indexed, to be stored with the rest of them; then `placed`. */
  place(papers: readonly StoredPaper[]): Promise<Placement | undefined>;
  /**
   * Fits a space where one is due, places all papers in it, and then lets it be asked.
   * Seconds of work, in turns; after a kill it goes on where it was. `alone` runs a
   * task while no papers are being indexed.
   */
  refresh(alone: (task: () => Promise<void>) => Promise<void>): Promise<void>;
}

/** Where new papers are in the current space. */
export interface Placement {
  store(records: StoreIn<'latent', 'readwrite'>): Promise<void>;
  /** Once that is stored. */
  stored(): void;
}

export function createLiveLatent(connection: Connection): LiveLatent {
  let loading: Promise<CurrentSpace> | undefined;
  let refreshing: Promise<void> | undefined;

  const current = () =>
    (loading ??= connection()
      .then(load)
      .catch((error: unknown) => {
        loading = undefined;
        throw error;
      }));

  return {
    current,
    async space() {
      if (loading !== undefined) return (await loading).space;
      return (await readLatentState(await connection())).current?.space ?? 0;
    },
    async place(papers) {
      const { space, part } = await current();
      if (part === undefined) return undefined;
      const block = part.fold(papers);
      return {
        store: (records) => addBlock(records, space, block),
        stored: () => part.add(block),
      };
    },
    refresh(alone) {
      return (refreshing ??= renew(connection, async (task) =>
        alone(async () => {
          await task();
          loading = undefined;
        }),
      ).finally(() => {
        refreshing = undefined;
      }));
    },
  };
}

async function load(db: Database): Promise<CurrentSpace> {
  const { current } = await readLatentState(db);
  const space = current && (await readSpace(db, current.space));
  if (current === undefined || space === undefined) return { space: 0 };
  await joinBlocks(db, current.space);
  const part = createLatentPart(space);
  for (const block of await readBlocks(db, current.space)) part.add(block);
  return { space: current.space, part };
}

async function renew(
  connection: Connection,
  alone: (task: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const db = await connection();
  let state = await readLatentState(db);
  if (state.next === undefined) {
    const papers = await countPapers(db);
    if (!isFitDue(papers, state.current?.fittedAt)) return;
    state = await fitNext(db, state, papers);
  }
  const space = state.next && (await readSpace(db, state.next.space));
  if (space === undefined) return;
  const part = createLatentPart(space);
  while (await placeNextChunk(db, part));
  await alone(async () => finishNext(db, part));
}

/** Fits a space and stores it beside the one that is asked. */
async function fitNext(
  db: Database,
  state: LatentState,
  papers: number,
): Promise<LatentState> {
  const since = await lastChange(db);
  const space = await fit(db, papers);
  const number = (state.current?.space ?? 0) + 1;
  const next = { space: number, fittedAt: papers, since, placedUpTo: 0 };
  const transaction = db.transaction('latent', 'readwrite');
  const { store } = transaction;
  const fitted = { ...state, next };
  await forgetOtherSpaces(store, state.current ? [state.current.space] : []);
  await store.put(space, ['space', number]);
  await store.put(fitted, 'state');
  await transaction.done;
  return fitted;
}

async function fit(db: Database, papers: number): Promise<LatentSpace> {
  const counter = new TermCounter();
  let [read, last] = [0, 0];
  for (;;) {
    const chunk = await papersAfter(db, last);
    for (const paper of chunk)
      if (isFitted(read++, papers)) counter.add(countStems(paper));
    last = chunk.at(-1)?.id ?? last;
    if (chunk.length === 0) break;
  }
  return inTurns(fitLatentSpace(counter.matrix()));
}

/** Places some of the papers in the next space; false when all are. */
async function placeNextChunk(
  db: Database,
  part: LatentPart,
): Promise<boolean> {
  const { next } = await readLatentState(db);
  if (next === undefined) return false;
  const papers = await papersAfter(db, next.placedUpTo);
  await storeNext(db, part.fold(papers), (state) => ({
    ...state,
    next: { ...next, placedUpTo: papers.at(-1)?.id ?? next.placedUpTo },
  }));
  return papers.length > 0;
}

/** Places what has changed since it was fitted, and puts the next space in the place of the current. */
async function finishNext(db: Database, part: LatentPart): Promise<void> {
  const { next } = await readLatentState(db);
  if (next === undefined) return;
  const { space, fittedAt, since } = next;
  const changed = (await getPapers(db, await papersSince(db, since))).filter(
    (paper) => paper !== undefined,
  );
  await storeNext(db, part.fold(changed), ({ version }) => ({
    version,
    current: { space, fittedAt },
  }));
}

async function storeNext(
  db: Database,
  block: VectorBlock,
  change: (state: LatentState) => LatentState,
): Promise<void> {
  const state = await readLatentState(db);
  if (state.next === undefined) return;
  const after = change(state);
  const transaction = db.transaction('latent', 'readwrite');
  const { store } = transaction;
  if (block.papers.length > 0) await addBlock(store, state.next.space, block);
  await store.put(after, 'state');
  if (after.next === undefined)
    await forgetOtherSpaces(store, [state.next.space]);
  await transaction.done;
}

function papersAfter(db: Database, id: number): Promise<StoredPaper[]> {
  return papersFrom(db, id + 1, CHUNK);
}
