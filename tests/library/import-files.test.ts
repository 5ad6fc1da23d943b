import { expect, test } from 'vitest';
import {
  importFiles,
  type ImportOptions,
} from '../../lib/library/import-files';
import { parseRequest } from '../../lib/messaging/admission';
import type { ImportChunk } from '../../lib/messaging/protocol';
import { createFixture } from './fixture';

const LIMIT_TO_BE_KEPT = 1_000;

/** Imports a text as the import page does: what is sent passes through admission. */
async function importText(text: string) {
  const { connection, service } = createFixture();
  const report = await importFiles(
    [{ name: 'papers.csv', content: new Blob([text]) }],
    {
      connection,
      calls: {
        async importEntries(chunk) {
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
  return { report, feeds: await (await connection()).getAll('feeds') };
}

test('however many lines cannot be read, the others go in and each is reported', async () => {
  const broken = 150_000;
  const { report, feeds } = await importText(
    `title,year\n${',2020\n'.repeat(broken)}Attention to what can be read,2021\n`,
  );
  expect(report).toMatchObject({ entries: 1, added: 1, cancelled: false });
  expect(report.rejects).toHaveLength(broken);
  expect(feeds).toMatchObject([{ state: 'done', entries: 1 }]);
  expect(feeds[0]?.problems).toHaveLength(LIMIT_TO_BE_KEPT);
});
