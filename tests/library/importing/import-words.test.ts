import { describe, expect, it } from 'vitest';
import type { ImportChunk } from '../../../lib/messaging/protocol';
import { createFixture, draft, page } from '../fixture';

const chunk = (id: string, words: ImportChunk['words']): ImportChunk => ({
  feed: { id, importer: 'papermemory', source: 'm.json', name: 'PaperMemory' },
  from: 0,
  entries: [draft('A Paper With a Note'), draft('A Paper in a List')],
  ...(words && { words }),
  problems: [],
});

describe('a reader’s words from another program', () => {
  it('come in with the paper: its note, its lists by name', async () => {
    const { service, connection } = createFixture();
    const list = await service.createList({ name: 'favorites' });
    await service.importEntries(
      chunk('a', [
        { entry: 0, note: 'from there', lists: ['Favorites'] },
        { entry: 1, lists: ['Favorites', 'New one'] },
      ]),
    );
    const db = await connection();
    expect(await db.getAll('notes')).toMatchObject([
      { paper: 1, text: 'from there' },
    ]);
    const lists = await db.getAll('lists');
    expect(lists.map(({ name }) => name).toSorted()).toEqual([
      'New one',
      'favorites',
    ]);
    const items = await db.getAll('items');
    expect(
      items
        .filter((item) => item.list === list.id)
        .map(({ paper, order }) => [paper, order]),
    ).toEqual([
      [1, 0],
      [2, 1],
    ]);
  });

  it('put papers one after the other into a list, however its name is written', async () => {
    const { service, connection, importFeed } = createFixture();
    await importFeed('before', [draft('In the list before')]);
    const { id } = await service.createList({ name: 'Thesis' });
    await service.save({ paper: 1, list: id });
    const names = ['thesis', 'Thesis', 'THESIS', 'thesis'];
    await service.importEntries({
      ...chunk('a', [
        ...names.map((name, entry) => ({ entry, lists: [name] })),
        { entry: 0, lists: ['Thesis'] },
      ]),
      entries: names.map((_, i) => draft(`Paper of number ${i}`)),
    });
    const items = await (await connection()).getAll('items');
    expect(items.map(({ paper, order }) => [paper, order])).toEqual(
      [0, 1, 2, 3, 4].map((order) => [order + 1, order]),
    );
  });

  it('never replace a note: both are kept, and the same again changes nothing', async () => {
    const { service, connection, visit } = createFixture();
    await visit(page(), [draft('A Paper With a Note')]);
    await service.setNote({ paper: 1, text: 'my own words' });
    for (const id of ['a', 'b'])
      await service.importEntries(
        chunk(id, [{ entry: 0, note: 'from there' }]),
      );
    const note = await (await connection()).get('notes', 1);
    expect(note?.text).toBe('my own words\n\n---\n\nfrom there');
  });

  it('bear their tags, under the name that is there', async () => {
    const { service, connection } = createFixture();
    await service.importEntries(
      chunk('a', [
        { entry: 0, tags: ['To Cite', ''] },
        { entry: 1, tags: ['to cite', 'graphs'] },
      ]),
    );
    const tags = await (await connection()).getAll('tags');
    expect(tags.map(({ paper, tag, name }) => [paper, tag, name])).toEqual([
      [1, 'to cite', 'To Cite'],
      [2, 'graphs', 'graphs'],
      [2, 'to cite', 'To Cite'],
    ]);
  });

  it('come in once where a chunk is sent again', async () => {
    const { service, connection } = createFixture();
    const sent = chunk('a', [{ entry: 0, note: 'from there' }]);
    await service.importEntries(sent);
    await service.setNote({ paper: 1, text: 'changed since' });
    await service.importEntries(sent);
    const note = await (await connection()).get('notes', 1);
    expect(note?.text).toBe('changed since');
  });
});
