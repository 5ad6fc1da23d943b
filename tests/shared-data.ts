import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { titleKey } from '../lib/papers/title-key';
import { shared } from './shared';

/** A record of the labelled benchmarks, as their files have it. */
export interface BenchRecord {
  id: string;
  title: string;
  abstract?: string | null;
  authors?: string | string[];
  year?: string | number;
}

/** A labelled benchmark of the shared folder. */
export function readBench<T>(shared: string, name: string): T {
  return JSON.parse(
    readFileSync(join(shared, 'bench', `${name}.json`), 'utf8'),
  ) as T;
}

/** The papers of each seed feed: title blocks that an abstract follows, read as simply as will do. */
export function readSeeds(
  shared: string,
): { title: string; abstract: string }[][] {
  const folder = join(shared, 'seeds');
  return readdirSync(folder)
    .sort()
    .map((file) => {
      const blocks = readFileSync(join(folder, file), 'utf8')
        .split(/\n\s*\n/)
        .map((block) => block.trim())
        .filter((block) => block !== '');
      const papers: { title: string; abstract: string }[] = [];
      for (let i = blocks.findIndex((block) => block.length > 400) - 1; ;) {
        const [title, abstract] = [blocks[i], blocks[i + 1]];
        if (title === undefined || abstract === undefined) return papers;
        if (title.length < 300 && abstract.length >= 150) {
          papers.push({ title, abstract });
          i += 2;
        } else i++;
      }
    });
}

/** The papers of all seed feeds, each once; none where the shared folder is not there. */
export function seedPapers(): { title: string; abstract: string }[] {
  const feeds = shared === undefined ? [] : readSeeds(shared);
  return [
    ...new Map(
      feeds.flat().map((paper) => [titleKey(paper.title), paper]),
    ).values(),
  ];
}
