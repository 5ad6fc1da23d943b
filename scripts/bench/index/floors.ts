/*
 * What no import can do without, done alone and as simply as can be: how much of its
 * time is there to be had.
 */

/** Title and abstract of a paper. */
export interface Texts {
  title: string;
  abstract: string;
}

/** Papers of one transaction, and of one record: the browser stores few large ones sooner. */
const TOGETHER = 2_000;
const OF_RECORD = 16;

/** Writes texts to a database and nothing else; milliseconds. */
export async function storeAlone(texts: readonly Texts[]): Promise<number> {
  const name = `floor-${Date.now()}`;
  const opening = indexedDB.open(name, 1);
  opening.addEventListener('upgradeneeded', () =>
    opening.result.createObjectStore('texts'),
  );
  const db = await done(opening);
  const encoder = new TextEncoder();
  const room = new Uint8Array(1 << 20);
  const start = performance.now();
  for (let from = 0; from < texts.length; from += TOGETHER) {
    const transaction = db.transaction('texts', 'readwrite');
    const store = transaction.objectStore('texts');
    const end = Math.min(from + TOGETHER, texts.length);
    for (let at = from; at < end; at += OF_RECORD) {
      const some = JSON.stringify(texts.slice(at, at + OF_RECORD));
      store.put(room.slice(0, encoder.encodeInto(some, room).written), at);
    }
    await new Promise((resolve) => {
      transaction.addEventListener('complete', resolve);
    });
  }
  const ms = performance.now() - start;
  db.close();
  await done(indexedDB.deleteDatabase(name));
  return ms;
}

/** Splits texts into words and counts them in one map, and nothing else; milliseconds. */
export function countAlone(texts: readonly Texts[]): number {
  const start = performance.now();
  const counts = new Map<string, number>();
  for (const { title, abstract } of texts)
    for (const text of [title, abstract])
      for (const word of text.toLowerCase().match(/[a-z0-9]+/g) ?? [])
        counts.set(word, (counts.get(word) ?? 0) + 1);
  const ms = performance.now() - start;
  if (counts.size === 0) throw new Error('There were no words.');
  return ms;
}

function done(request: IDBOpenDBRequest): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () =>
      reject(request.error ?? new Error('No database')),
    );
  });
}
