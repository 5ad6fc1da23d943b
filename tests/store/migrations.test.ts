import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { migrations } from '../../lib/store/migrations';
import { openStore } from '../../lib/store/open';
import { getPapers } from '../../lib/store/papers';
import { papersByKeyIn } from '../../lib/store/papers-by-key';
import type { CognateSchema } from '../../lib/store/schema';

let count = 0;
const freshName = () => `migrations-${++count}`;

/** Every store with its key path and indexes, to compare databases by. */
async function shapeOf(name: string) {
  const db = await openDB<CognateSchema>(name);
  const shape = Object.fromEntries(
    [...db.objectStoreNames].map((storeName) => {
      const { store } = db.transaction(storeName);
      return [
        storeName,
        {
          keyPath: store.keyPath,
          autoIncrement: store.autoIncrement,
          indexes: [...store.indexNames].map((indexName) => {
            const index = store.index(indexName as never);
            const { keyPath, unique, multiEntry } = index;
            return { indexName, keyPath, unique, multiEntry };
          }),
        },
      ];
    }),
  );
  db.close();
  return shape;
}

async function databaseOfVersion(version: number): Promise<string> {
  const name = freshName();
  const db = await openDB<CognateSchema>(name, version, {
    async upgrade(upgrading, oldVersion, _newVersion, transaction) {
      for (const migrate of migrations.slice(oldVersion, version))
        await migrate(upgrading, transaction);
    },
  });
  db.close();
  return name;
}

describe('migrations', () => {
  it.each(migrations.map((_step, i) => i + 1))(
    'bring a database of version %i to the shape of a fresh one',
    async (version) => {
      const fresh = freshName();
      (await openStore({}, fresh)).close();
      const old = await databaseOfVersion(version);
      (await openStore({}, old)).close();
      expect(await shapeOf(old)).toEqual(await shapeOf(fresh));
    },
  );

  it('keep what an old database holds', async () => {
    const name = await databaseOfVersion(1);
    const old = await openDB<CognateSchema>(name, 1);
    await old.put('notes', { paper: 7, text: 'mine', updatedAt: 1 });
    old.close();
    const db = await openStore({}, name);
    expect(await db.get('notes', 7)).toMatchObject({ text: 'mine' });
    db.close();
  });
});

it('sorts papers of an old database by the year of their identifiers', async () => {
  const name = await databaseOfVersion(1);
  const old = await openDB(name, 1);
  const keys = { identifierKeys: [], titleKeys: [], updatedAt: 1 };
  await old.put('papers', {
    id: 1,
    identifiers: { arxiv: '0706.0001' },
    ...keys,
  });
  await old.put('papers', { id: 2, identifiers: {}, year: 2001, ...keys });
  await old.put('papers', { id: 3, identifiers: {}, ...keys });
  old.close();
  const db = await openStore({}, name);
  const papers = await getPapers(db, [1, 2, 3]);
  expect(papers.map((paper) => paper?.yearKey)).toEqual([
    2007,
    2001,
    undefined,
  ]);
  db.close();
});

it('finds papers of an old database by identifier and title', async () => {
  const name = await databaseOfVersion(7);
  const old = await openDB(name, 7);
  const key = (i: number) => `arxiv:2401.${String(i).padStart(5, '0')}`;
  for (let id = 1; id <= 2_500; id++)
    await old.put('papers', {
      id,
      identifierKeys: [key(id)],
      titleKeys: [`paper${id}`, 'ofonetitle'],
      updatedAt: 1,
    });
  old.close();
  const db = await openStore({}, name);
  const papers = papersByKeyIn(db);
  expect((await papers.byIdentifier(key(2_400)))?.id).toBe(2_400);
  expect(await papers.byIdentifier(key(2_501))).toBeUndefined();
  const named = await papersByKeyIn(db).byTitleKey('paper7');
  expect(named.map(({ id }) => id)).toEqual([7]);
  expect(await papersByKeyIn(db).byTitleKey('ofonetitle')).toHaveLength(20);
  db.close();
});

describe('opening the store', () => {
  it('refuses a database that is newer than the program', async () => {
    const name = freshName();
    (await openDB(name, migrations.length + 1)).close();
    await expect(openStore({}, name)).rejects.toThrow(/version/i);
  });

  it('gives way to a newer version and says so', async () => {
    const name = freshName();
    let isOutdated = false;
    await openStore(
      {
        onOutdated() {
          isOutdated = true;
        },
      },
      name,
    );
    const newer = await openDB(name, migrations.length + 1);
    expect(isOutdated).toBe(true);
    newer.close();
  });
});
