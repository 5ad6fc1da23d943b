import type { ClaimedPage } from './claims';
import type { PageReader, Readers } from './site';

const files = import.meta.glob<Readers | undefined>('../sites/*.ts', {
  eager: true,
  import: 'readers',
});

/** How a page is read; undefined for kinds that are known by their address only. */
export function readerOf({ site, page }: ClaimedPage): PageReader | undefined {
  return files[`../sites/${site.id}.ts`]?.[page.kind];
}
