import { beforeAll, describe, expect, test } from 'vitest';
import { createMemoryIndex } from '../../lib/index/memory-store';
import type { PackedIndex } from '../../lib/index/packed-index';
import { parseQuery } from '../../lib/query/parse-query';
import { shared } from '../shared';
import { samplePapers } from '../sample-papers';
import { seedPapers } from '../shared-data';
import { QUERIES, type Golden } from './golden-rankings';
import { SAMPLE_QUERIES } from './sample-rankings';

interface Texts {
  title: string;
  abstract?: string;
}

type Collection = [string, () => Promise<Texts[]>, readonly Golden[]];

const collections: Collection[] = [
  ['our samples', samplePapers, SAMPLE_QUERIES],
];
if (shared !== undefined)
  collections.push(['the seeds', async () => seedPapers(), QUERIES]);

describe.each(collections)(
  'golden rankings of %s',
  (_, readPapers, queries) => {
    let papers: Texts[];
    let index: PackedIndex;
    beforeAll(async () => {
      papers = await readPapers();
      index = await createMemoryIndex(
        papers.map(({ title, abstract }, i) => ({
          id: i + 1,
          title,
          ...(abstract && { abstract }),
        })),
      );
    });

    test.each(queries)('searching for $asked', async (golden) => {
      const query = parseQuery(golden.asked);
      const { papers: found } = await index.search({
        ...query,
        without: query.without.words,
        limit: 10,
      });
      const titles = found.map(({ paper }) => papers[paper - 1]!.title);
      const { first, next = [], never = [] } = golden;
      first.forEach((start, i) => expect(titles[i]).toMatch(startsWith(start)));
      const top = titles.slice(0, first.length + next.length + 2);
      for (const start of next)
        expect(top).toContainEqual(expect.stringMatching(startsWith(start)));
      for (const start of never) {
        expect(papers.some(({ title }) => startsWith(start).test(title))).toBe(
          true,
        );
        expect(titles).not.toContainEqual(
          expect.stringMatching(startsWith(start)),
        );
      }
    });
  },
);

function startsWith(start: string): RegExp {
  return new RegExp(`^${RegExp.escape(start)}`);
}
