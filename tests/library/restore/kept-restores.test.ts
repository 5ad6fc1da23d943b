import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { interruptedImports } from '../../../lib/library/importing/import-files';
import { createRestoreDesk } from '../../../lib/library/restore/restore-desk';
import { LibraryLost } from '../../../lib/library/library-lost';
import type { RestoreChunk } from '../../../lib/backup/restore-chunk';
import { backupOf, contentOf, filled } from '../../backup/full-library';
import { createFixture, type Fixture } from '../fixture';

beforeEach(() => fakeBrowser.storage.local.clear());

/** What the restore of a closed page is: it never ends. */
const NEVER = new Promise<never>(() => undefined);

function deskOf(
  { connection, service }: Fixture,
  {
    room = Infinity,
    before = () => undefined,
  }: {
    room?: number;
    /** What happens before a chunk, from 0. */
    before?: (chunk: number) => Promise<void> | void;
  } = {},
) {
  let chunks = 0;
  const restore = async (chunk: RestoreChunk) => {
    await before(chunks++);
    return service.restore(structuredClone(chunk));
  };
  return createRestoreDesk(connection, { restore }, async () => room);
}

const options = () => ({
  signal: new AbortController().signal,
  onProgress: () => undefined,
});

/** As the page does it that a reader agrees on. */
async function restoreBy(
  desk: ReturnType<typeof deskOf>,
  backup: Blob,
  signal = options().signal,
) {
  const looked = await desk.previewRestore(backup, options());
  await looked.apply({
    ...options(),
    signal,
    name: 'backup.json',
    noteHeading: 'From the backup:',
    withSettings: false,
  });
}

test('a restore whose page was closed is gone on with, and then forgotten', async () => {
  const before = await filled();
  const backup = await backupOf(before);
  const after = createFixture();
  const closed = deskOf(after, {
    before: (n) => (n === 3 ? NEVER : undefined),
  });
  // Its page is gone, and with it its lock.
  const { request } = navigator.locks;
  navigator.locks.request = ((...args: unknown[]) =>
    (args.at(-1) as () => unknown)()) as typeof request;
  void restoreBy(closed, backup);
  await expect
    .poll(async () => (await closed.interruptedRestores()).length)
    .toBe(1);
  navigator.locks.request = request;

  const desk = deskOf(after);
  const [interrupted, ...others] = await desk.interruptedRestores();
  expect(others).toEqual([]);
  expect(interrupted).toMatchObject({
    name: 'backup.json',
    withSettings: false,
  });
  expect(await interruptedImports(after.connection)).toEqual([]);
  await desk.resumeRestore(interrupted!, {
    ...options(),
    noteHeading: () => 'From the backup:',
  });
  expect(await contentOf(after)).toEqual(await contentOf(before));
  expect(await desk.interruptedRestores()).toEqual([]);
});

test('one that is done, was stopped or went wrong is not gone on with', async () => {
  const backup = await backupOf(await filled());
  const done = createFixture();
  await restoreBy(deskOf(done), backup);
  expect(await deskOf(done).interruptedRestores()).toEqual([]);

  const stopped = createFixture();
  const abort = new AbortController();
  await restoreBy(
    deskOf(stopped, { before: () => abort.abort() }),
    backup,
    abort.signal,
  );
  expect(await deskOf(stopped).interruptedRestores()).toEqual([]);

  const wrong = createFixture();
  const fails = deskOf(wrong, {
    before: () => {
      throw new LibraryLost();
    },
  });
  await expect(restoreBy(fails, backup)).rejects.toThrow('not there any more');
  expect(await deskOf(wrong).interruptedRestores()).toEqual([]);
});

test('without room to keep the file it is restored all the same', async () => {
  const before = await filled();
  const after = createFixture();
  let kept = -1;
  const desk = deskOf(after, {
    room: 1,
    before: async () => {
      kept = await (await after.connection()).count('imports');
    },
  });
  await restoreBy(desk, await backupOf(before));
  expect(kept).toBe(0);
  expect(await contentOf(after)).toEqual(await contentOf(before));
});
