import { describe, expect, it } from 'vitest';
import { createLiveIndex } from '../../../lib/library/indexing/live-index';
import { createLiveLatent } from '../../../lib/library/indexing/live-latent';
import { createConnection } from '../../../lib/store/connection';
import { readBlocks, readLatentState } from '../../../lib/store/latent-records';
import type { StoredPaper } from '../../../lib/store/schema';

let count = 0;
const connect = (name = `latent-${++count}`) => ({
  name,
  connection: createConnection({}, name),
});
type Connection = ReturnType<typeof connect>['connection'];

/** A paper of one of forty subjects that share no words. */
function paper(id: number, updatedAt = id): StoredPaper {
  const word = (i: number) => `s${id % 40}w${(Math.floor(id / 40) + i) % 9}`;
  return {
    id,
    title: `${word(0)} ${word(1)} ${word(4)}`,
    identifiers: {},
    authors: [],
    links: [],
    identifierKeys: [],
    titleKeys: [`${id}`],
    updatedAt,
  } as unknown as StoredPaper;
}

/** Papers of which the index already knows. */
async function store(connection: Connection, papers: StoredPaper[]) {
  const db = await connection();
  const transaction = db.transaction('papers', 'readwrite');
  for (const one of papers) await transaction.store.put(one);
  await transaction.done;
}
const numbered = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => paper(from + i));

const atOnce = (task: () => Promise<void>) => task();

/** Papers with a vector in the current space. */
async function placed(connection: Connection): Promise<Set<number>> {
  const db = await connection();
  const { current } = await readLatentState(db);
  const blocks = current ? await readBlocks(db, current.space) : [];
  return new Set(blocks.flatMap(({ papers }) => [...papers]));
}

describe('a latent part', () => {
  it('is not there below 1,000 papers', async () => {
    const { connection } = connect();
    await store(connection, numbered(1, 999));
    const latent = createLiveLatent(connection);
    await latent.refresh(atOnce);
    expect(await latent.current()).toEqual({ space: 0 });
  });

  it('is fitted from 1,000 papers on, with every paper placed, and anew when they are half as many more', async () => {
    const { name, connection } = connect();
    await store(connection, numbered(1, 1_000));
    const latent = createLiveLatent(connection);
    await latent.refresh(atOnce);
    const { space, part } = await latent.current();
    expect(space).toBe(1);
    expect(part?.size).toBe(1_000);
    expect(part?.nearnessTo(paper(7)).of(7)).toBeGreaterThan(0.9);

    await store(connection, numbered(1_001, 1_499));
    await latent.refresh(atOnce);
    expect((await latent.current()).space).toBe(1);
    await store(connection, [paper(1_500)]);
    await latent.refresh(atOnce);
    expect((await latent.current()).space).toBe(2);
    expect((await placed(connection)).size).toBe(1_500);
    const db = await connection();
    // The state, the space, and its blocks: nothing of the first one is left.
    for (const key of await db.getAllKeys('latent'))
      if (Array.isArray(key)) expect(key[1]).toBe(2);

    const restarted = createLiveLatent(connect(name).connection);
    expect((await restarted.current()).part?.size).toBe(1_500);
  });

  it('survives a kill before it is asked: it goes on where it was', async () => {
    const { name, connection } = connect();
    await store(connection, numbered(1, 1_000));
    const killed = createLiveLatent(connection).refresh(() =>
      Promise.reject(new Error('killed')),
    );
    await expect(killed).rejects.toThrow('killed');
    const db = await connection();
    const before = await readLatentState(db);
    expect(before).not.toHaveProperty('current');
    expect(before.next?.placedUpTo).toBe(1_000);

    const restarted = createLiveLatent(connect(name).connection);
    await restarted.refresh(atOnce);
    expect((await restarted.current()).space).toBe(1);
    expect((await placed(connection)).size).toBe(1_000);
  });

  it('places what arrived or changed while it was made', async () => {
    const { connection } = connect();
    await store(connection, numbered(1, 1_000));
    const latent = createLiveLatent(connection);
    const changed = { ...paper(8, 2_000), id: 5 };
    await latent.refresh(async (task) => {
      await store(connection, [paper(1_001), changed]);
      await task();
    });
    const { part } = await latent.current();
    expect(part?.size).toBe(1_001);
    expect(part?.nearnessTo(paper(8)).of(5)).toBeGreaterThan(0.9);
    expect(part?.nearnessTo(paper(5)).of(5)).toBeLessThan(0.5);
  });

  it('of another version is as none, and made anew', async () => {
    const { connection } = connect();
    await store(connection, numbered(1, 1_000));
    await createLiveLatent(connection).refresh(atOnce);
    const db = await connection();
    const state = await readLatentState(db);
    await db.put('latent', { ...state, version: -1 }, 'state');
    const latent = createLiveLatent(connection);
    expect(await latent.current()).toEqual({ space: 0 });
    await latent.refresh(atOnce);
    expect((await placed(connection)).size).toBe(1_000);
  });
});

describe('the index', () => {
  it('places papers as they come in, and answers with both', async () => {
    const { name, connection } = connect();
    await store(
      connection,
      numbered(1, 1_000).map((one) => ({ ...one, pending: 1 })),
    );
    const index = createLiveIndex(connection);
    await index.catchUp();
    const before = await index.neighbours(paper(7));
    await index.refresh();
    const after = await index.neighbours(paper(7));
    expect(after.length).toBeGreaterThan(0);
    expect(after.map(({ score }) => score)).not.toEqual(
      before.map(({ score }) => score),
    );

    // Switched off, words alone decide again; and nothing is lost of the rest.
    const byWords = createLiveIndex(connection, {
      usesLatent: async () => false,
    });
    expect(await byWords.neighbours(paper(7))).toEqual(before);
    expect(await index.neighbours(paper(7))).toEqual(after);

    for (let id = 1_001; id <= 1_040; id++) {
      await store(connection, [{ ...paper(id), pending: 1 }]);
      await index.catchUp();
    }
    expect(await placed(connection)).toContain(1_040);
    // Loading joins the many small blocks into few.
    const restarted = connect(name).connection;
    const { part } = await createLiveLatent(restarted).current();
    expect(part?.size).toBe(1_040);
    expect(part?.nearnessTo(paper(1_033)).of(1_033)).toBeGreaterThan(0.9);
    const db = await restarted();
    expect((await readBlocks(db, 1)).length).toBeLessThan(5);
  });
});
