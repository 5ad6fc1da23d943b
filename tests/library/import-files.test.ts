import { expect, test } from 'vitest';
import {
  importFiles,
  type ImportOptions,
} from '../../lib/library/import-files';
import { parseRequest } from '../../lib/messaging/admission';
import type { ImportChunk } from '../../lib/messaging/protocol';
import { createFixture } from './fixture';

const LIMIT_TO_BE_KEPT = 1_000;
const GOOD = 'Attention to what can be read,2021\n';

/** Imports files as the import page does: what is sent passes through admission. */
async function importAll(...contents: Blob[]) {
  const { connection, service } = createFixture();
  const sizes: number[] = [];
  const report = await importFiles(
    contents.map((content, i) => ({ name: `${i}.csv`, content })),
    {
      connection,
      calls: {
        async importEntries(chunk) {
          sizes.push(JSON.stringify(chunk).length);
          const [admitted] = parseRequest('importEntries', [chunk]);
          return service.importEntries(admitted as ImportChunk);
        },
        finishImport: (end) => service.finishImport(end),
      } satisfies ImportOptions['calls'],
      aids: {},
      signal: new AbortController().signal,
      onProgress() {},
    },
  );
  const db = await connection();
  return {
    report,
    sizes,
    feeds: await db.getAll('feeds'),
    notes: await db.getAll('notes'),
  };
}

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
