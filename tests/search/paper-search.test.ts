import { describe, expect, it } from 'vitest';
import { createPaperSearch } from '../../lib/search/paper-search';
import { createFixture, draft } from '../library/fixture';

const PAPERS = [
  draft(
    'Efficient and robust approximate nearest neighbor search using Hierarchical Navigable Small World graphs',
    {
      abstract: 'A graph of several layers whose elements are linked by scale.',
    },
  ),
  draft(
    'LightGCL: Simple Yet Effective Graph Contrastive Learning for Recommendation',
    {
      abstract:
        'Singular value decomposition augments the graph of users and items.',
    },
  ),
  draft('Small models, big worlds', { abstract: 'Nothing to navigate here.' }),
  draft('深度学习综述', { abstract: '本文综述深度学习。' }),
];

async function searching() {
  const library = createFixture();
  await library.importFeed('one', PAPERS);
  const { search } = createPaperSearch(library.connection);
  const titles = async (query: string) =>
    (await search(query, 10)).map(({ paper }) => paper.title.slice(0, 12));
  return { library, search, titles };
}

describe('searching papers', () => {
  it('finds half-remembered words', async () => {
    const { titles } = await searching();
    expect((await titles('navigable small world'))[0]).toBe('Efficient an');
  });

  it('forgives a typo and completes the last word', async () => {
    const { titles } = await searching();
    expect(await titles('ligthgcl')).toEqual(['LightGCL: Si']);
    expect(await titles('contrastive recom')).toEqual(['LightGCL: Si']);
  });

  it('reads abstracts, notes and scripts without spaces', async () => {
    const { library, titles } = await searching();
    expect(await titles('singular value')).toEqual(['LightGCL: Si']);
    expect(await titles('学习')).toEqual(['深度学习综述']);
    await library.service.setNote({ paper: 3, text: 'cite in the thesis' });
    expect(await titles('thesis')).toEqual(['Small models']);
    await library.service.setNote({ paper: 3, text: '' });
    expect(await titles('thesis')).toEqual([]);
  });

  it('marks what matched and shows where', async () => {
    const { search } = await searching();
    const [hit] = await search('singular lightgcl', 1);
    expect(hit?.title[0]).toEqual({ text: 'LightGCL', marked: true });
    expect(hit?.snippet[0]).toEqual({ text: 'Singular', marked: true });
  });

  it('is as fresh as the store, also from its snapshot', async () => {
    const { library, titles } = await searching();
    const many = Array.from({ length: 300 }, (_, i) =>
      draft(`Filler number ${i} on subject ${i * 7}`),
    );
    await library.importFeed('many', many);
    await titles('filler');
    const db = await library.connection();
    expect(await db.count('snapshots')).toBe(1);

    await library.importFeed('late', [draft('A latecomer arrives')]);
    const again = createPaperSearch(library.connection);
    expect(
      (await again.search('latecomer', 5)).map(({ paper }) => paper.title),
    ).toEqual(['A latecomer arrives']);
    const [first] = await again.search('navigable', 5);
    expect(first?.paper.title).toMatch(/^Efficient/);
  });

  it('stays right while papers change again and again', async () => {
    const { library, search } = await searching();
    for (let round = 0; round < 40; round += 1) {
      await library.service.setNote({ paper: 1, text: `remark ${round}` });
      await library.service.setNote({ paper: 2, text: `other ${round}` });
      await search('remark', 5);
    }
    expect(await search('remark 39', 5)).toHaveLength(1);
    expect(await search('remark 38', 5)).toHaveLength(1);
  });

  it('gives nothing for an empty query', async () => {
    const { titles } = await searching();
    expect(await titles('  … ')).toEqual([]);
  });
});
