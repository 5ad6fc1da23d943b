import { expect, test } from 'vitest';
import {
  importFiles,
  type ImportOptions,
} from '../../../lib/library/importing/import-files';
import { DiskFull } from '../../../lib/library/disk-full';
import { parseRequest } from '../../../lib/messaging/request-schemas';
import type { ImportChunk } from '../../../lib/messaging/protocol';
import type { Database } from '../../../lib/store/open';
import { createFixture } from '../fixture';

const LIMIT_TO_BE_KEPT = 1_000;
const GOOD = 'Attention to what can be read,2021\n';

/** Imports files as the import page does: what is sent is checked by the schemas. */
async function importAll(...contents: Blob[]) {
  const run = running();
  return { report: await run.importAll(...contents), ...(await run.look()) };
}

/** An import with so many bytes free on the disk, and what happens before a message, from 0. */
function running({
  room = Infinity,
  before = () => undefined,
  aids = {},
}: {
  aids?: ImportOptions['aids'];
  room?: number;
  before?: (message: number, db: Database) => Promise<void> | void;
} = {}) {
  const { connection, service } = createFixture();
  const sizes: number[] = [];
  return {
    importAll: (...contents: Blob[]) =>
      importFiles(
        contents.map((content, i) => ({ name: `${i}.csv`, content })),
        {
          connection,
          calls: {
            async importEntries(chunk) {
              await before(sizes.length, await connection());
              sizes.push(JSON.stringify(chunk).length);
              const [admitted] = parseRequest('importEntries', [chunk]);
              return service.importEntries(admitted as ImportChunk);
            },
            finishImport: (end) => service.finishImport(end),
          } satisfies ImportOptions['calls'],
          aids,
          freeRoom: async () => room,
          signal: new AbortController().signal,
          onProgress() {},
        },
      ),
    async look() {
      const db = await connection();
      const [feeds, notes, waiting] = await Promise.all([
        db.getAll('feeds'),
        db.getAll('notes'),
        db.getAllKeys('imports'),
      ]);
      return { sizes, feeds, notes, waiting };
    },
  };
}

/** As a browser does that could not write: all is gone. */
async function loseAll(db: Database): Promise<void> {
  for (const store of db.objectStoreNames) await db.clear(store);
}

const MANY = new Blob([
  'title,year\n',
  ...Array.from({ length: 250 }, (_, i) => `Paper number ${i},2020\n`),
]);

test('a library that the browser deletes on the way is never said to be whole', async () => {
  const { importAll: start, look } = running({
    before: (message, db) => (message === 1 ? loseAll(db) : undefined),
  });
  await expect(start(MANY)).rejects.toThrow('not there any more');
  expect((await look()).feeds).toEqual([]);
  // The same file again is read from its beginning.
  expect(await start(MANY)).toMatchObject({ entries: 250, added: 250 });
});

test('an import that stops keeps what is in, and goes on from there', async () => {
  let isFull = true;
  const { importAll: start, look } = running({
    before(message) {
      if (message > 0 && isFull) throw new DiskFull();
    },
  });
  await expect(start(MANY)).rejects.toThrow(DiskFull);
  expect((await look()).feeds).toMatchObject([
    { state: 'cancelled', entries: 100 },
  ]);
  isFull = false;
  expect(await start(MANY)).toMatchObject({ entries: 250, added: 250 });
  expect((await look()).feeds).toMatchObject([{ state: 'done', entries: 250 }]);
});

test('a file that there is no room for is not begun', async () => {
  const content = new Blob(['title,year\n', GOOD]);
  const { importAll: start, look } = running({ room: 100_000_000 });
  await expect(start(content)).rejects.toThrow(DiskFull);
  expect((await look()).feeds).toEqual([]);
});

test('however many lines cannot be read, the others go in and each is reported', async () => {
  const broken = 150_000;
  const { report, feeds } = await importAll(
    new Blob(['title,year\n', ',2020\n'.repeat(broken), GOOD]),
  );
  expect(report).toMatchObject({ entries: 1, added: 1, cancelled: false });
  expect(report.rejects).toHaveLength(broken);
  expect(feeds).toMatchObject([{ state: 'done', entries: 1 }]);
  expect(feeds[0]?.problems).toHaveLength(LIMIT_TO_BE_KEPT);
});

test('a folder, a file that is gone and one that is too large do not cost the others', async () => {
  const gone = Object.assign(new Blob(['title\n']), {
    arrayBuffer: () => Promise.reject(new DOMException('', 'NotFoundError')),
  });
  const huge = new Blob(['title\n']);
  Object.defineProperty(huge, 'size', { value: 4_000_000_000 });
  const { report, feeds } = await importAll(
    gone,
    new Blob(['title,year\n', GOOD]),
    huge,
  );
  expect(report).toMatchObject({
    added: 1,
    rejects: [
      { source: '0.csv', message: 'unreadable_file' },
      { source: '2.csv', message: 'file_too_large' },
    ],
  });
  expect(feeds).toMatchObject([{ source: '1.csv', state: 'done' }]);
});

test('a file that its reader fails on does not cost the others, now or later', async () => {
  const { importAll: start, look } = running({
    aids: {
      readPage() {
        throw new RangeError('Too deep');
      },
    },
  });
  const page = new Blob(['<!doctype html><title>Too deep</title>']);
  expect(await start(page, new Blob(['title,year\n', GOOD]))).toMatchObject({
    added: 1,
    rejects: [{ source: '0.csv', message: 'reader_failed' }],
  });
  expect((await look()).waiting).toEqual([]);
});

test('a file that was read in part may be chosen again', async () => {
  const content = new Blob(['title,year\n', GOOD.repeat(9_000)]);
  let isGone = true;
  const half = Object.assign(content, {
    stream: () =>
      isGone
        ? new ReadableStream({
            async start(controller) {
              const bytes = await content.slice(0, 200_000).arrayBuffer();
              controller.enqueue(new Uint8Array(bytes));
              controller.error(new DOMException('', 'NotReadableError'));
            },
          })
        : content.slice().stream(),
  });
  const { importAll: start, look } = running();
  expect(await start(half)).toMatchObject({
    rejects: [{ message: 'unreadable_file' }],
  });
  expect((await look()).feeds).toMatchObject([{ state: 'cancelled' }]);
  isGone = false;
  expect(await start(half)).toMatchObject({ entries: 9_000, rejects: [] });
  expect((await look()).feeds).toMatchObject([{ state: 'done' }]);
});

test('however many authors papers have, no message is too large to be sent', async () => {
  const authors = Array.from({ length: 3_000 }, (_, i) => `Author ${i}`);
  const row = (i: number) =>
    `Measurement number ${i} of a cross section,${authors.join('; ')}\n`;
  const { report, sizes } = await importAll(
    new Blob([
      'title,authors\n',
      ...Array.from({ length: 400 }, (_, i) => row(i)),
    ]),
  );
  expect(report).toMatchObject({ entries: 400, rejects: [] });
  expect(Math.max(...sizes)).toBeLessThan(12_000_000);
});

test('a note that does not fit below the one that is there stays in the file, which is said', async () => {
  const row = (note: string) =>
    `"A paper, with a note",${note.repeat(150_000)}\n`;
  const { report, notes } = await importAll(
    new Blob(['title,note\n', row('a')]),
    new Blob(['title,note\n', 'Another paper,short\n', row('b')]),
  );
  expect(report).toMatchObject({ added: 2, rejects: [] });
  expect(
    report.notices.filter(({ message }) => message === 'note_left_out'),
  ).toEqual([
    {
      severity: 'notice',
      line: 3,
      text: 'A paper, with a note',
      message: 'note_left_out',
      source: '1.csv',
    },
  ]);
  expect(notes.map(({ text }) => text.length)).toEqual([150_000, 5]);
});

test('the identifier of a paper under quite another title is told as a conflict', async () => {
  const { importAll: start } = running();
  const table = (title: string) =>
    new Blob([`title,doi\n${title},10.1234/a\n`]);
  await start(table('Graph Attention Networks'));
  const { repeats, conflicts } = await start(
    new Blob([]),
    table('Cooking for Engineers'),
  );
  expect(repeats).toEqual([]);
  expect(conflicts).toMatchObject([
    { title: 'Cooking for Engineers', known: 'Graph Attention Networks' },
  ]);
  expect(await start(table('Graph attention network'))).toMatchObject({
    repeats: [{ title: 'Graph attention network' }],
    conflicts: [],
  });
});

test('so is that of a paper further up in the same file; each entry is told by its own title', async () => {
  const { importAll: start } = running();
  const { added, repeats, conflicts } = await start(
    new Blob([
      'title,doi\n',
      'Graph Attention Networks,10.1234/a\n',
      'Graph attention network,10.1234/a\n',
      ',10.1234/a\n',
      'Cooking for Engineers,10.1234/a\n',
      'Birds of the Baltic Sea,10.1234/a\n',
    ]),
  );
  expect(added).toBe(1);
  expect(repeats.map(({ title }) => title)).toEqual([
    'Graph attention network',
    'Graph Attention Networks',
  ]);
  const known = 'Graph Attention Networks';
  expect(conflicts).toMatchObject([
    { title: 'Cooking for Engineers', known },
    { title: 'Birds of the Baltic Sea', known },
  ]);
});

test('a stub of a paper is no conflict with it', async () => {
  const { importAll: start } = running();
  await start(new Blob(['title,doi\nGraph Attention Networks,10.1234/a\n']));
  const doi = new Blob(['doi\n10.1234/a\n10.1234/a\n']);
  expect(await start(new Blob([]), doi)).toMatchObject({
    repeats: [{}, {}],
    conflicts: [],
  });
});

test('what an interrupted import had taken in is told by its titles as well', async () => {
  const clashing = new Blob([
    'title,doi\n',
    'Graph Attention Networks,10.1234/a\n',
    'Cooking for Engineers,10.1234/a\n',
    ...Array.from({ length: 3_000 }, (_, i) => `More of them ${i},\n`),
  ]);
  let isBroken = true;
  const { importAll: start } = running({
    before(message) {
      if (isBroken && message === 2) throw new Error('killed');
    },
  });
  await expect(start(clashing)).rejects.toThrow('killed');
  isBroken = false;
  const { conflicts } = await start(clashing);
  expect(conflicts).toMatchObject([{ title: 'Cooking for Engineers' }]);
});

test('a report names the papers of its files, known ones and those of an unchanged file included', async () => {
  const { importAll: start } = running();
  const { papers } = await start(
    new Blob(['title,doi\nGraph Attention Networks,10.1234/a\n']),
  );
  expect(papers).toHaveLength(1);
  const more = new Blob([
    'title,doi\nCooking for Engineers,10.1234/b\nGraph Attention Networks,10.1234/a\nBirds of the Baltic Sea,\n',
  ]);
  const both = await start(more);
  expect(both.papers).toHaveLength(3);
  expect(both.papers).toEqual(both.papers.toSorted((a, b) => a - b));
  expect(both.papers).toContain(papers[0]);
  expect((await start(more)).papers).toEqual(both.papers);
});
