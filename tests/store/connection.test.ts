import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { createConnection } from '../../lib/store/connection';
import { migrations } from '../../lib/store/migrations';

describe('a connection', () => {
  it('opens once, however often it is asked', async () => {
    const connection = createConnection({}, 'connection-once');
    const [a, b] = await Promise.all([connection(), connection()]);
    expect(a).toBe(b);
    a.close();
  });

  it('does not remember a failed opening', async () => {
    const name = 'connection-failing';
    const newer = await openDB(name, migrations.length + 1);
    newer.close();
    const connection = createConnection({}, name);
    await expect(connection()).rejects.toThrow();
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(name).onsuccess = resolve;
    });
    const db = await connection();
    expect(db.version).toBe(migrations.length);
    db.close();
  });

  it('opens anew after it gave way to a newer version', async () => {
    const name = 'connection-outdated';
    const connection = createConnection({}, name);
    await connection();
    (await openDB(name, migrations.length + 1)).close();
    await expect(connection()).rejects.toThrow(/version/i);
  });
});
