import { PAGE_BYTES, type PageKey, type PageStore } from './page-store';

/** Pages kept in memory: 24 MB. */
const MOST_PAGES = 768;

/** A page is not there any more: another context has changed the index. Open it anew. */
export class StalePages extends Error {}

/** A page is not there though the manifest names it. Nothing but an index made anew helps. */
export class LostPages extends Error {}

/** Pages of a store with those used last kept in memory. Asked at once, they are read at once. */
export interface Pages {
  /** Pages in the order asked. */
  pages(keys: readonly PageKey[]): Promise<Uint8Array[]>;
  /** Stretches of posting lists, each in one piece. */
  ranges(
    stretches: readonly { segment: number; offset: number; length: number }[],
  ): Promise<Uint8Array[]>;
  /** Takes in pages that are known without reading them. */
  keep(pages: readonly { key: PageKey; bytes: Uint8Array }[]): void;
  forget(segment: number): void;
}

export function createPages(store: PageStore): Pages {
  const kept = new Map<string, Uint8Array>();
  const name = ({ segment, part, page }: PageKey) =>
    `${segment} ${part} ${page}`;

  const load = async (
    keys: readonly PageKey[],
  ): Promise<ReadonlyMap<string, Uint8Array>> => {
    const wanted = new Map(keys.map((key) => [name(key), key]));
    const loaded = new Map<string, Uint8Array>();
    const missing: [string, PageKey][] = [];
    for (const [label, key] of wanted) {
      const page = kept.get(label);
      if (page === undefined) {
        missing.push([label, key]);
        continue;
      }
      loaded.set(label, page);
      // To the end of the map's order: used last, forgotten last.
      kept.delete(label);
      kept.set(label, page);
    }
    if (missing.length > 0) {
      const read = await store.readPages(missing.map(([, key]) => key));
      missing.forEach(([label], i) => {
        const page = read[i];
        if (page === undefined) throw new StalePages(`No page ${label}.`);
        loaded.set(label, page);
        kept.set(label, page);
      });
      shrink();
    }
    return loaded;
  };
  const shrink = () => {
    for (const label of kept.keys()) {
      if (kept.size <= MOST_PAGES) break;
      kept.delete(label);
    }
  };

  return {
    async pages(keys) {
      const loaded = await load(keys);
      return keys.map((key) => loaded.get(name(key)) ?? NOTHING);
    },

    async ranges(stretches) {
      const keys = stretches.map(({ segment, offset, length }) => {
        const of: PageKey[] = [];
        if (length === 0) return of;
        const last = Math.floor((offset + length - 1) / PAGE_BYTES);
        for (let page = Math.floor(offset / PAGE_BYTES); page <= last; page++)
          of.push({ segment, part: 'postings', page });
        return of;
      });
      const loaded = await load(keys.flat());
      return stretches.map(({ offset, length }, i) =>
        stretch(
          (keys[i] ?? []).map((key) => loaded.get(name(key)) ?? NOTHING),
          offset % PAGE_BYTES,
          length,
        ),
      );
    },

    keep(known) {
      for (const { key, bytes } of known) kept.set(name(key), bytes);
      shrink();
    },

    forget(segment) {
      for (const label of kept.keys())
        if (label.startsWith(`${segment} `)) kept.delete(label);
    },
  };
}

const NOTHING = new Uint8Array(0);

/** `length` bytes from a position in the first of some pages; copied only where they span two. */
export function stretch(
  pages: readonly Uint8Array[],
  from: number,
  length: number,
): Uint8Array {
  const [first] = pages;
  if (first === undefined) return NOTHING;
  if (pages.length === 1) return first.subarray(from, from + length);
  const whole = new Uint8Array(length);
  let at = 0;
  for (const page of pages) {
    const start = page === first ? from : 0;
    const part = page.subarray(start, start + length - at);
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Pages as one array. */
export function joinPages(
  pages: readonly Uint8Array[],
): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(
    pages.reduce((sum, page) => sum + page.length, 0),
  );
  let at = 0;
  for (const page of pages) {
    whole.set(page, at);
    at += page.length;
  }
  return whole;
}

/** An array as pages. */
export function cutPages(
  bytes: Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer>[] {
  const pages: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 0; at < bytes.length; at += PAGE_BYTES)
    pages.push(bytes.slice(at, at + PAGE_BYTES));
  return pages;
}
