import { writeBackup } from '../../backup/write-backup';
import type { ExportRecord } from '../../export/record';
import type { Copied } from '../../second-copy/make-copy';
import type { Connection } from '../../store/connection';
import { exportRecords } from './export-records';
import { readSearches } from '../reader/saved-searches';
import { usedPapers } from '../forgetting/used-papers';

/** A backup of what is the reader's own, without papers that they only met. */
export async function ownBackup(
  connection: Connection,
  now: number,
): Promise<Copied> {
  const db = await connection();
  const [used, lists, searches, trash] = await Promise.all([
    usedPapers(db),
    db.getAll('lists'),
    readSearches(db),
    db.getAll('trash'),
  ]);
  let papers = 0;
  async function* counted(): AsyncGenerator<ExportRecord> {
    const ids = [...used].toSorted((a, b) => a - b);
    for await (const record of exportRecords(db, ids, {
      everythingKnown: true,
    })) {
      papers += 1;
      yield record;
    }
  }
  const units = writeBackup(counted(), {
    title: '',
    at: now,
    lists: lists.toSorted((a, b) => a.order - b.order),
    feeds: [],
    searches,
    trash,
    settings: {},
  });
  return {
    units,
    content: () => ({
      papers,
      isEmpty: papers + lists.length + searches.length === 0,
    }),
  };
}
