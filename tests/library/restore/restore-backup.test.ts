import { expect, test } from 'vitest';
import type { BackupPart } from '../../../lib/backup/read-backup';
import type { RestoreChunk } from '../../../lib/backup/restore-chunk';
import { restoreBackup } from '../../../lib/library/restore/restore-backup';

test('however long what was thrown away is, no message is too large to be sent', async () => {
  async function* parts(): AsyncGenerator<BackupPart> {
    for (let at = 1; at <= 400; at++)
      yield {
        type: 'trash',
        trash: {
          kind: 'note',
          at,
          note: { paper: 1, text: 'x'.repeat(200_000), updatedAt: at },
        },
      };
  }
  const sizes: number[] = [];
  let notes = 0;
  await restoreBackup(
    parts(),
    { known: new Map([[1, 7]]) },
    {
      noteHeading: 'From the backup',
      async call(chunk: RestoreChunk) {
        sizes.push(JSON.stringify(chunk).length);
        notes += chunk.trash.length;
        return { lists: [], papers: [] };
      },
    },
  );
  expect(notes).toBe(400);
  expect(Math.max(...sizes)).toBeLessThan(2_000_000);
});
