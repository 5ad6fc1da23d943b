import { describe, expect, it } from 'vitest';
import { readTrash } from '../../../lib/library/reader/trash';
import { createFixture, draft, page } from '../fixture';

async function twoLists() {
  const fixture = createFixture();
  const { service } = fixture;
  await fixture.visit(page(), [
    draft('Flow Matching Without Tears'),
    draft('Score Distillation Revisited'),
    draft('A Third Paper of Another Kind'),
  ]);
  const { id: a } = await service.createList({ name: 'A' });
  const { id: b } = await service.createList({ name: 'B' });
  const db = await fixture.connection();
  return { ...fixture, db, a, b, items: () => db.getAll('items') };
}

describe('a paper moved to another list', () => {
  it('leaves what that list has of it, and so does the undo', async () => {
    const { service, a, b, items, db } = await twoLists();
    for (const paper of [1, 2, 3]) await service.save({ paper, list: b });
    await service.save({ paper: 1, list: a });
    const before = await items();
    const moved = await service.moveItem({
      item: { list: a, paper: 1 },
      to: { list: b },
    });
    expect(await items()).toEqual(before.filter(({ list }) => list === b));
    await service.restoreItems(moved);
    expect(await items()).toEqual(before);
    expect(await readTrash(db)).toEqual([]);
  });

  it('goes to its end, and back to its place', async () => {
    const { service, a, b, items, db } = await twoLists();
    for (const paper of [1, 2, 3]) await service.save({ paper, list: a });
    await service.save({ paper: 3, list: b });
    const before = await items();
    const moved = await service.moveItem({
      item: { list: a, paper: 2 },
      to: { list: b },
    });
    const there = await db.get('items', [b, 2]);
    expect(there).toMatchObject({ order: 1 });
    expect(await db.get('items', [a, 2])).toBeUndefined();
    await service.restoreItems(moved);
    expect(await items()).toEqual(before);
    expect(await readTrash(db)).toEqual([]);
  });

  it('stays there if it was put there anew before the undo', async () => {
    const { service, a, b, db } = await twoLists();
    await service.save({ paper: 1, list: a });
    const moved = await service.moveItem({
      item: { list: a, paper: 1 },
      to: { list: b },
    });
    await service.unsave({ paper: 1, list: b });
    await service.save({ paper: 1, list: b });
    await service.restoreItems(moved);
    expect(await db.get('items', [a, 1])).toBeDefined();
    expect(await db.get('items', [b, 1])).toBeDefined();
  });

  it('stays where it is if that list is deleted, or is none', async () => {
    const { service, a, b, items } = await twoLists();
    await service.save({ paper: 1, list: a });
    await service.deleteList({ list: b });
    const before = await items();
    for (const list of [b, 'none']) {
      const item = { list: a, paper: 1 };
      await expect(service.moveItem({ item, to: { list } })).rejects.toThrow(
        'There is no list',
      );
    }
    expect(await items()).toEqual(before);
  });
});

it('a paper moved within its list keeps the rest in order, and can go back', async () => {
  const { service, a, items } = await twoLists();
  for (const paper of [1, 2, 3]) await service.save({ paper, list: a });
  const before = await items();
  const moved = await service.moveItem({
    item: { list: a, paper: 3 },
    to: { list: a, position: 0 },
  });
  const order = (await items()).toSorted((x, y) => x.order - y.order);
  expect(order.map(({ paper }) => paper)).toEqual([3, 1, 2]);
  await service.restoreItems(moved);
  expect(await items()).toEqual(before);
});

it('a paper taken out of all lists is still in one that was deleted before', async () => {
  const { service, a, b, items } = await twoLists();
  for (const list of [a, b]) await service.save({ paper: 1, list });
  await service.deleteList({ list: b });
  const removed = await service.unsaveAll({ papers: [1] });
  expect(removed.map(({ list }) => list)).toEqual([a]);
  expect(await items()).toMatchObject([{ list: b, paper: 1 }]);
  // Asked for by name, it is taken out of that one too.
  await service.unsaveAll({ papers: [1], list: b });
  expect(await items()).toEqual([]);
});

it.each(['CAFÉ', 'Cafe\u0301', ' café ', 'Ｃａｆé'])(
  'a list is one however its name is written: %s',
  async (name) => {
    const { service, db, importFeed } = await twoLists();
    const { id } = await service.createList({ name: 'Café' });
    expect(await service.createList({ name })).toMatchObject({ id });
    await importFeed('feed', [draft('In a list of another program')]);
    await service.importEntries({
      feed: { id: 'words', importer: 'csv', source: 'a.csv', name: 'Table' },
      from: 0,
      entries: [draft('In a list of another program')],
      words: [{ entry: 0, lists: [name, 'Café'] }],
      problems: [],
    });
    expect(await db.count('lists')).toBe(3);
    expect(await db.getAll('items')).toMatchObject([{ list: id, order: 0 }]);
  },
);

it('nothing is saved into a list that is deleted, or is none', async () => {
  const { service, a, b, items } = await twoLists();
  await service.save({ paper: 1, list: b });
  await service.deleteList({ list: b });
  const before = await items();
  for (const list of [b, 'none']) {
    await expect(service.save({ paper: 1, list })).rejects.toThrow(
      'There is no list',
    );
    await expect(
      service.saveAll({ papers: [1, 2], list }),
    ).rejects.toMatchObject({ name: 'NoSuchList' });
  }
  expect(await items()).toEqual(before);
  // Without a list it is the first that is there.
  expect((await service.save({ paper: 1 })).list).toBe(a);
});
