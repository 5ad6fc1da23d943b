import { createLiveIndex } from '../../../lib/library/indexing/live-index.ts';
import { createService } from '../../../lib/library/service.ts';
import { sightPage } from '../../../lib/library/arrival/sight-page.ts';
import type { PaperDraft } from '../../../lib/papers/paper.ts';
import type { Connection } from '../../../lib/store/connection.ts';
import { getPaper } from '../../../lib/store/papers.ts';
import { place } from './place.ts';

/** What the worker loads when it is asked for more than annotations, as the extension's does. */
export function startLibrary(connection: Connection) {
  const index = createLiveIndex(connection);
  const service = createService(connection, index, {
    changed: () => undefined,
    placeOf: () => undefined,
    firstListName: () => 'List',
  });
  return {
    /** Imports them as the library page does, a chunk after the other, until all are indexed. */
    async importAll(handed: readonly PaperDraft[][]): Promise<number> {
      const start = performance.now();
      let from = 0;
      for (const entries of handed) {
        await service.importEntries({
          feed: { id: 'f', importer: 'bench', source: 'f', name: 'Bench' },
          from,
          entries,
          problems: [],
        });
        from += entries.length;
      }
      // The service would go on to fit a space; here that is measured by itself.
      await index.catchUp();
      const db = await connection();
      const feed = await db.get('feeds', 'f');
      if (feed) await db.put('feeds', { ...feed, state: 'done' });
      return performance.now() - start;
    },
    /** The latent space that is due, fitted and all papers placed in it. */
    async refresh(): Promise<number> {
      const start = performance.now();
      await index.refresh();
      return performance.now() - start;
    },
    async addPage({
      titles,
    }: {
      titles: PaperDraft[];
    }): Promise<{ indexed: number; related: number }> {
      const told: number[] = [];
      const start = performance.now();
      const sighted = await sightPage(
        connection,
        { url: place('y').source, label: '', batch: 0, titles },
        { place: place('y') },
      );
      await service.follow(sighted, () => told.push(performance.now() - start));
      const [indexed = NaN, related = NaN] = told;
      return { indexed, related };
    },
    async related({ papers }: { papers: number[] }): Promise<number[]> {
      const db = await connection();
      const times: number[] = [];
      for (const id of papers) {
        const paper = await getPaper(db, id);
        if (paper === undefined) continue;
        await db.delete('neighbours', id);
        const start = performance.now();
        await index.neighbours(paper);
        times.push(performance.now() - start);
      }
      return times;
    },
  };
}
