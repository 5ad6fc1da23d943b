import { unwrap } from 'idb';

/**
 * The answers of many requests of one transaction, in their order. Requests of a
 * transaction are answered in order, so one promise waits for the last of them: a
 * promise for each of the hundreds that a listing needs takes longer than reading.
 */
export function readMany<T>(requests: readonly IDBRequest<T>[]): Promise<T[]> {
  const last = requests.at(-1);
  if (last === undefined) return Promise.resolve([]);
  return new Promise((resolve, reject) => {
    last.addEventListener('success', () =>
      resolve(requests.map(({ result }) => result)),
    );
    // An error of an earlier one aborts the transaction, and with it the last.
    last.addEventListener('error', () =>
      reject(last.error ?? new Error('Reading failed')),
    );
  });
}

/** An index or store without the promises that idb puts around it. */
export const raw: typeof unwrap = unwrap;
