import { createPackedIndex, type PackedIndex } from './packed-index';
import type { IndexedPaper } from './paper-index';
import type { IndexChange, Manifest, PageKey, PageStore } from './page-store';

/** A page store in memory: for commands and tests. */
export interface MemoryStore extends PageStore {
  /** Bytes of all pages. */
  readonly size: number;
}

/**
 * `beforeStep` is called before every step that a disk would take by itself; when it
 * throws, the store stays as it is at that moment, as after a kill.
 */
export function createMemoryStore(beforeStep?: () => void): MemoryStore {
  const pages = new Map<string, { segment: number; bytes: Uint8Array }>();
  let manifest: Manifest | undefined;
  const name = ({ segment, part, page }: PageKey) =>
    `${segment} ${part} ${page}`;
  const put = ({ key, bytes }: IndexChange['write'][number]) =>
    pages.set(name(key), { segment: key.segment, bytes });

  return {
    get size() {
      let sum = 0;
      for (const { bytes } of pages.values()) sum += bytes.length;
      return sum;
    },
    async readManifest() {
      return structuredClone(manifest);
    },
    async readPages(keys) {
      return keys.map((key) => pages.get(name(key))?.bytes);
    },
    async apply(change) {
      const before = new Set(manifest?.segments.map(({ id }) => id));
      const after = new Set(change.manifest.segments.map(({ id }) => id));
      const isNew = ({ key }: IndexChange['write'][number]) =>
        !before.has(key.segment);
      for (const write of change.write.filter(isNew)) {
        beforeStep?.();
        put(write);
      }
      beforeStep?.();
      for (const write of change.write) if (!isNew(write)) put(write);
      for (const [key, { segment }] of pages)
        if (before.has(segment) && !after.has(segment)) pages.delete(key);
      manifest = structuredClone(change.manifest);
    },
  };
}

/** An index of some papers in memory, exact under the statistics of the moment. */
export async function createMemoryIndex(
  papers: readonly IndexedPaper[] = [],
): Promise<PackedIndex> {
  const index = createPackedIndex(createMemoryStore(), { renewal: 0 });
  await index.add(papers);
  return index;
}
