import type { PaperId } from '../../papers/paper';
import type { ReadingState, SetReadings } from '../../papers/reading';
import { deleteMany } from '../../store/delete-many';
import type { Database } from '../../store/open';
import { mustHave, PAPER_STORES, papersAmong } from '../../store/papers';
import { raw } from '../../store/read-many';

/** Sets or clears how far the reader is with a paper. @throws Gone where there is no such paper. */
export async function setReading(
  db: Database,
  paper: PaperId,
  state: ReadingState | null,
  now: number,
): Promise<void> {
  const transaction = db.transaction(
    ['readings', ...PAPER_STORES],
    'readwrite',
  );
  const readings = transaction.objectStore('readings');
  if (state === null) await readings.delete(paper);
  else {
    await mustHave(transaction, paper);
    await readings.put({ paper, state, updatedAt: now });
  }
  await transaction.done;
}

/** Sets or, with null, clears the reading state of papers; returns what `restoreReadings` takes. */
export async function setReadings(
  db: Database,
  papers: readonly PaperId[],
  state: ReadingState | null,
  now: number,
): Promise<SetReadings> {
  const transaction = db.transaction(
    ['readings', ...PAPER_STORES],
    'readwrite',
  );
  const store = transaction.objectStore('readings');
  const meant = await papersAmong(transaction, papers);
  const readings = (await store.getAll()).filter(({ paper }) =>
    meant.has(paper),
  );
  if (state === null) deleteMany(store, papers);
  else
    for (const paper of meant) raw(store).put({ paper, state, updatedAt: now });
  await transaction.done;
  return { papers: [...meant], state, at: now, readings };
}

/**
 * Puts back the reading states that papers had; those that had none have none again, and
 * those that got another one since keep it.
 */
export async function restoreReadings(
  db: Database,
  { papers, state, at, readings }: SetReadings,
): Promise<void> {
  const { store, done } = db.transaction('readings', 'readwrite');
  const now = new Map(
    (await store.getAll()).map((reading) => [reading.paper, reading]),
  );
  const meant = new Set(
    papers.filter((paper) => {
      const reading = now.get(paper);
      return state === null
        ? reading === undefined
        : reading?.state === state && reading.updatedAt === at;
    }),
  );
  deleteMany(store, [...meant]);
  for (const reading of readings)
    if (meant.has(reading.paper)) raw(store).put(reading);
  await done;
}
