import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../lib/query/parse-query';
import { indexLargeLibrary } from '../../lib/search/large-library';
import { readOwnWords } from '../../lib/search/own-words';
import { createSeenSearch } from '../../lib/search/seen-search';
import { createFixture, draft } from '../library/fixture';

const PAPERS = [
  draft('Navigable Small World Graphs', { authors: ['Yury Malkov'] }),
  draft('Graph Contrastive Learning', { authors: ['Xuheng Cai'] }),
  draft('Small Models, Big Worlds', { authors: ['Ada Byron'] }),
  draft('Small Steps Nobody Saved', { authors: ['Ada Byron'] }),
];

async function searching() {
  const { importFeed, service, connection } = createFixture();
  await importFeed('one', PAPERS);
  const list = (await service.createList({ name: 'Thesis' })).id;
  for (const paper of [1, 2, 3]) await service.save({ paper, list });
  await service.tag({ paper: 2, name: 'to cite' });
  await service.setNote({ paper: 3, text: 'Remember the appendix.' });
  const db = await connection();
  const index = indexLargeLibrary(
    db,
    await readOwnWords(db),
    createSeenSearch(connection, () => Promise.reject(new Error('lost'))),
  );
  return async (text: string, combineWith: 'AND' | 'OR' = 'AND') =>
    (await index.search(parseQuery(text), combineWith)).map(({ id }) => id);
}

describe('a large library', () => {
  it('is found by titles, and nothing else is', async () => {
    const search = await searching();
    expect(new Set(await search('small '))).toEqual(new Set([1, 3]));
    expect(await search('contrastive recommendation ')).toEqual([]);
    expect(await search('contrastive recommendation ', 'OR')).toEqual([2]);
  });

  it('is found by authors, with their given names or a word of the title', async () => {
    const search = await searching();
    expect(await search('byron ')).toEqual([3]);
    expect(await search('ada byron ')).toEqual([3]);
    expect(await search('malkov navig')).toEqual([1]);
    expect(await search('malkov contrastive ')).toEqual([]);
  });

  it('is found by notes, tags and lists, forgiving a typo', async () => {
    const search = await searching();
    expect(await search('apendix ')).toEqual([3]);
    expect(await search('cite')).toEqual([2]);
    expect(new Set(await search('thesis '))).toEqual(new Set([1, 2, 3]));
  });

  it('is found by a word of a list beside one of a title', async () => {
    const search = await searching();
    expect(await search('thesis contrastive ')).toEqual([2]);
    expect(await search('cite navigable ')).toEqual([]);
  });
});
