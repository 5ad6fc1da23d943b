import MiniSearch from 'minisearch';
import type { PaperDraft } from '../../../lib/papers/paper.ts';
import { countAlone, storeAlone } from './floors.ts';
import { answerCalls } from './worker-calls.ts';

/** The same texts in MiniSearch, and in one object that is walked through (as PaperMemory has them). */
const mini = new MiniSearch<{ id: number; title: string; abstract: string }>({
  fields: ['title', 'abstract'],
});
const all = new Map<number, { title: string; abstract: string }>();

answerCalls({
  ping: async () => 1,
  /** Papers to be indexed, handed over before anything is measured. */
  async hand({ entries }: { entries: PaperDraft[] }): Promise<void> {
    for (const { title, abstract = '' } of entries)
      all.set(all.size + 1, { title, abstract });
  },
  async indexHanded(): Promise<number> {
    const start = performance.now();
    mini.addAll([...all].map(([id, texts]) => ({ id, ...texts })));
    return performance.now() - start;
  },
  /** As MiniSearch does it where the worker is to answer meanwhile: ten papers, then whoever waits. */
  async indexHandedInTurns(): Promise<number> {
    const another = new MiniSearch<{
      id: number;
      title: string;
      abstract: string;
    }>({ fields: ['title', 'abstract'] });
    const start = performance.now();
    await another.addAllAsync(
      [...all].map(([id, texts]) => ({ id, ...texts })),
    );
    return performance.now() - start;
  },
  storeAlone: () => storeAlone([...all.values()]),
  countAlone: async () => countAlone([...all.values()]),
  async search({ queries }: { queries: string[] }): Promise<number[]> {
    return queries.map((query) => {
      const start = performance.now();
      mini.search(query, {
        prefix: (_term, i, terms) => i === terms.length - 1,
        fuzzy: 0.2,
        combineWith: 'AND',
        boost: { title: 3 },
      });
      return performance.now() - start;
    });
  },
  async scan({ queries }: { queries: string[] }): Promise<number[]> {
    return queries.map((query) => {
      const start = performance.now();
      const words = query.toLowerCase().split(' ');
      const found: number[] = [];
      for (const [id, { title, abstract }] of all) {
        const text = `${title} ${abstract}`.toLowerCase();
        if (words.every((word) => text.includes(word))) found.push(id);
      }
      return performance.now() - start;
    });
  },
});
