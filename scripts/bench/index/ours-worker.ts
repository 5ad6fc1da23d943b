import { createLiveIndex } from '../../../lib/library/live-index.ts';
import { createService } from '../../../lib/library/service.ts';
import type { PaperDraft } from '../../../lib/papers/paper.ts';
import { parseQuery } from '../../../lib/query/parse-query.ts';
import { createSeenSearch } from '../../../lib/search/seen-search.ts';
import { createConnection } from '../../../lib/store/connection.ts';
import { countPapers, getPaper } from '../../../lib/store/papers.ts';
import { answerCalls } from './worker-calls.ts';

/** The library as the extension's worker has it, without messages' checks, to be measured. */
const connection = createConnection();
const index = createLiveIndex(connection);
const search = createSeenSearch(connection);
const service = createService(connection, index, {
  changed: () => undefined,
  placeOf: () => undefined,
  firstListName: () => 'List',
});

const handed: PaperDraft[][] = [];

const place = (key: string) => ({
  key: `page:${key}`,
  site: 'arxiv',
  kind: 'listing',
  shows: 'collection' as const,
  label: key,
  source: `https://arxiv.org/list/${key}`,
});

answerCalls({
  ping: async () => 1,
  /** Papers to be imported, handed over before anything is measured. */
  async hand({ entries }: { entries: PaperDraft[] }) {
    handed.push(entries);
  },
  /** Imports them as the library page does, a chunk after the other, until all are indexed. */
  async importHanded(): Promise<number> {
    const start = performance.now();
    let from = 0;
    for (const entries of handed.splice(0)) {
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
  async annotate({ titles }: { titles: PaperDraft[] }) {
    const { annotations } = await service.sight(
      { url: place('x').source, label: '', batch: 0, titles },
      place('x'),
      () => undefined,
    );
    return annotations.filter(({ paper }) => paper !== undefined).length;
  },
  async addPage({
    titles,
  }: {
    titles: PaperDraft[];
  }): Promise<{ indexed: number; related: number }> {
    const told: number[] = [];
    const start = performance.now();
    const { afterwards } = await service.sight(
      { url: place('y').source, label: '', batch: 0, titles },
      place('y'),
      () => told.push(performance.now() - start),
    );
    await afterwards();
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
  async search({ queries }: { queries: string[] }): Promise<number[]> {
    const times: number[] = [];
    for (const query of queries) {
      const start = performance.now();
      await search.search(parseQuery(query), 20);
      times.push(performance.now() - start);
    }
    return times;
  },
  async counts() {
    const db = await connection();
    let pages = 0;
    let bytes = 0;
    for (const page of await db.getAll('index'))
      if (page instanceof Uint8Array) {
        pages += 1;
        bytes += page.length;
      }
    let latent = 0;
    for (const record of await db.getAll('latent'))
      for (const value of Object.values(record) as unknown[])
        if (ArrayBuffer.isView(value)) latent += value.byteLength;
        else if (typeof value === 'string') latent += value.length;
    return {
      latent,
      papers: await countPapers(db),
      links: await db.count('links'),
      pages,
      bytes,
    };
  },
});
