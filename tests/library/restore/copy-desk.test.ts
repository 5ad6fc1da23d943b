import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createCopyDesk } from '../../../lib/library/restore/copy-desk';
import { ownBackup } from '../../../lib/library/exporting/own-backup';
import { createCopyRecords } from '../../../lib/adapters/cache-storage/copy-records';
import {
  madeAt,
  noteMade,
} from '../../../lib/adapters/local-records/library-made';
import { makeCopy } from '../../../lib/second-copy/make-copy';
import { stubCaches } from '../../adapters/cache-storage/fake-caches';
import { contentOf, filled, restore } from '../../backup/full-library';
import { createFixture, draft, page, type Fixture } from '../fixture';

beforeEach(async () => {
  stubCaches();
  await fakeBrowser.storage.local.clear();
});

const copyRecords = createCopyRecords(madeAt);

const copy = (fixture: Fixture, at: number) =>
  makeCopy(
    copyRecords,
    () => ownBackup(fixture.connection, at),
    () => at,
  );

const deskOf = () =>
  createCopyDesk(createFixture().connection, () => undefined);

describe('the second copy of what is the reader’s', () => {
  it('brings all of it back once the library is lost', async () => {
    const desk = deskOf();
    await noteMade(1);
    const before = await filled();
    await before.visit(page(), [draft('Another that was only met')]);
    await copy(before, 1_000);
    expect(await desk.copiedAt()).toBe(1_000);
    expect(await desk.lostCopy()).toBeUndefined();

    await noteMade(2);
    expect(await desk.lostCopy()).toEqual({ at: 1_000, papers: 4 });
    expect(await desk.copiedAt()).toBeUndefined();
    const after = createFixture();
    await restore(after, await desk.readLostCopy());
    const [was, is] = [await contentOf(before), await contentOf(after)];
    // Files that were imported have their own way back, and what was only met has none.
    const { feeds: _files, papers, sightings, ...words } = was;
    expect(is).toMatchObject(words);
    expect(is.papers).toHaveLength(4);
    expect(papers).toEqual(expect.arrayContaining(is.papers));
    expect(sightings).toEqual(expect.arrayContaining(is.sightings));
  });

  it('is there beside the one of the library that came after, until it is let go', async () => {
    const desk = deskOf();
    await noteMade(1);
    await copy(await filled(), 1_000);
    await noteMade(2);
    const after = createFixture();
    await after.visit(page(), [draft('A first paper again')]);
    await after.service.save({ paper: 1 });
    await copy(after, 2_000);
    expect(await desk.lostCopy()).toEqual({ at: 1_000, papers: 4 });
    expect(await desk.copiedAt()).toBe(2_000);
    await desk.forgetLostCopy();
    expect(await desk.lostCopy()).toBeUndefined();
    expect(await desk.copiedAt()).toBe(2_000);
    const { current } = await copyRecords.read();
    expect((await copyRecords.names()).toSorted()).toEqual(
      current?.pieces.toSorted(),
    );
  });

  it('is worth keeping where it is but an empty list', async () => {
    const desk = deskOf();
    await noteMade(1);
    const before = createFixture();
    await copy(before, 1_000);
    await noteMade(2);
    expect(await desk.lostCopy()).toBeUndefined();
    await before.service.createList({ name: 'To read' });
    await copy(before, 2_000);
    await noteMade(3);
    expect(await desk.lostCopy()).toEqual({ at: 2_000, papers: 0 });
    await copy(createFixture(), 3_000);
    await noteMade(4);
    expect(await desk.lostCopy()).toEqual({ at: 2_000, papers: 0 });
  });

  it('is none where what is kept is not one', async () => {
    const cache = await caches.open('second-copy');
    for (const heads of ['{"current":', '{"current":{"version":99}}', '7']) {
      await cache.put('https://second-copy.invalid/heads', new Response(heads));
      expect((await copyRecords.read()).current).toBeUndefined();
    }
    const desk = deskOf();
    expect(await desk.copiedAt()).toBeUndefined();
    expect(await desk.lostCopy()).toBeUndefined();
    await copy(await filled(), 1_000);
    expect(await desk.copiedAt()).toBe(1_000);
  });
});
