import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  dismissLoss,
  lostAt,
  noteMade,
  noteThere,
} from '../../../lib/adapters/local-records/library-made';
import { createConnection } from '../../../lib/store/connection';

beforeEach(() => fakeBrowser.storage.local.clear());

describe('a library that is made', () => {
  it('is no loss the first time, and one the second, until that is read', async () => {
    await noteMade(1_000);
    expect(await lostAt()).toBeUndefined();
    await noteMade(2_000);
    expect(await lostAt()).toBe(2_000);
    await dismissLoss();
    expect(await lostAt()).toBeUndefined();
    await noteMade(3_000);
    expect(await lostAt()).toBe(3_000);
  });

  it('takes what was foretold of the lost one with it', async () => {
    const head = { version: 1, salt: [1, 2] as const };
    await fakeBrowser.storage.local.set({ fingerprints: head });
    const kept = () => fakeBrowser.storage.local.get('fingerprints');
    await noteMade(1_000);
    expect(await kept()).toEqual({ fingerprints: head });
    await noteMade(2_000);
    expect(await kept()).toEqual({});
  });

  it('is missed as well where it was there before that was noted', async () => {
    await noteThere(1_000);
    await noteMade(2_000);
    expect(await lostAt()).toBe(2_000);
  });

  it('is noted by whoever opens it first, and by nobody after', async () => {
    const name = 'library-made';
    const made: string[] = [];
    const open = (who: string) =>
      createConnection({ onMade: () => void made.push(who) }, name)();
    const [a, b] = await Promise.all([open('popup'), open('background')]);
    expect(made).toEqual(['popup']);
    a.close();
    b.close();
    (await open('later')).close();
    expect(made).toEqual(['popup']);
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(name).onsuccess = resolve;
    });
    (await open('again')).close();
    expect(made).toEqual(['popup', 'again']);
  });

  it('is noted before anybody has it open, and open where that fails', async () => {
    let isNoted = false;
    const onMade = async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      isNoted = true;
    };
    (await createConnection({ onMade }, 'noted')()).close();
    expect(isNoted).toBe(true);
    const failing = createConnection(
      { onMade: () => Promise.reject(new Error('No room.')) },
      'not-noted',
    );
    const db = await failing();
    expect(await db.count('papers')).toBe(0);
    db.close();
  });
});
