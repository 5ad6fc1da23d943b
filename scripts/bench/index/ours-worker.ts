import { sightPage } from '../../../lib/library/arrival/sight-page.ts';
import { lazily } from '../../../lib/serving/lazily.ts';
import type { PaperDraft } from '../../../lib/papers/paper.ts';
import { createConnection } from '../../../lib/store/connection.ts';
import { countPapers } from '../../../lib/store/papers.ts';
import { place } from './place.ts';
import { answerCalls } from './worker-calls.ts';

/**
 * The library as the extension's worker has it, without messages' checks, to be
 * measured: annotations are there from the start, the rest is loaded when it is asked
 * for.
 */
const connection = createConnection();
void connection().catch(() => undefined);
const library = lazily(async () => {
  const { startLibrary } = await import('./ours-library.ts');
  return startLibrary(connection);
});
const search = lazily(async () => {
  const { createQuestions } = await import('./ours-search.ts');
  return createQuestions(connection);
});

const handed: PaperDraft[][] = [];

answerCalls({
  ping: async () => 1,
  /** Papers to be imported, handed over before anything is measured. */
  async hand({ entries }: { entries: PaperDraft[] }) {
    handed.push(entries);
  },
  importHanded: async () => (await library()).importAll(handed.splice(0)),
  refresh: async () => (await library()).refresh(),
  addPage: async (page: { titles: PaperDraft[] }) =>
    (await library()).addPage(page),
  related: async (asked: { papers: number[] }) =>
    (await library()).related(asked),
  async annotate({ titles }: { titles: PaperDraft[] }) {
    const { annotations } = await sightPage(
      connection,
      { url: place('x').source, label: '', batch: 0, titles },
      { place: place('x') },
    );
    return annotations.filter(({ paper }) => paper !== undefined).length;
  },
  search: async ({ queries }: { queries: string[] }) =>
    (await search())(queries),
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
