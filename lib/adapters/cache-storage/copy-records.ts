import { readHead } from '../../second-copy/copy-head';
import type { CopyRecords } from '../../second-copy/make-copy';

const CACHE = 'second-copy';
/** Nothing is ever requested from there: what is cached is named by addresses. */
const BASE = 'https://second-copy.invalid/';
const HEADS = `${BASE}heads`;
const DUE = `${BASE}due`;
const PIECES = `${BASE}pieces/`;

/** Pieces read at once: some megabytes. */
const BATCH = 32;

/**
 * Copies in the browser's cache storage, which it keeps apart from databases: it has let
 * go of one of these without the other. Unlike `storage.local`, no page's script is sent
 * what is written there. `readMade` tells when the database was made.
 */
export function createCopyRecords(
  readMade: () => Promise<number | undefined>,
): CopyRecords {
  const open = () => caches.open(CACHE);
  return {
    alone: (task) => navigator.locks.request(CACHE, task),
    async read() {
      const cache = await open();
      const [heads, due, made] = await Promise.all([
        cache.match(HEADS),
        cache.match(DUE),
        readMade(),
      ]);
      const stored = heads && (await readJson(heads));
      return {
        current: readHead(stored?.['current']),
        lost: readHead(stored?.['lost']),
        isDue: due !== undefined,
        made,
      };
    },
    async putHeads(heads) {
      await (await open()).put(HEADS, new Response(JSON.stringify(heads)));
    },
    async setDue(isDue) {
      const cache = await open();
      if (isDue) await cache.put(DUE, new Response());
      else await cache.delete(DUE);
    },
    async names() {
      const requests = await (await open()).keys();
      return requests
        .filter(({ url }) => url.startsWith(PIECES))
        .map(({ url }) => url.slice(PIECES.length));
    },
    async add(pieces) {
      const cache = await open();
      await Promise.all(
        [...pieces].map(([name, piece]) =>
          cache.put(PIECES + name, new Response(piece)),
        ),
      );
    },
    async remove(names) {
      const cache = await open();
      await Promise.all(names.map((name) => cache.delete(PIECES + name)));
    },
    async get(names) {
      const cache = await open();
      const read: (string | undefined)[] = [];
      for (let at = 0; at < names.length; at += BATCH)
        read.push(
          ...(await Promise.all(
            names
              .slice(at, at + BATCH)
              .map(async (name) => (await cache.match(PIECES + name))?.text()),
          )),
        );
      return read;
    },
  };
}

async function readJson(
  response: Response,
): Promise<Record<string, unknown> | undefined> {
  try {
    return (await response.json()) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
