import { describe, expect, it } from 'vitest';
import { readLists } from '../../../lib/library/reader/lists';
import { readSearches } from '../../../lib/library/reader/saved-searches';
import { emptyOldTrash, readTrash } from '../../../lib/library/reader/trash';
import { TRASH_TIME } from '../../../lib/papers/trash';
import { createFixture, page } from '../fixture';
import { countPapers, paperIds } from '../../../lib/store/papers';

async function library() {
  const fixture = createFixture();
  await fixture.visit(page('https://arxiv.org/list/cs.LG/new'), [
    { title: 'Flow Matching Without Tears', identifiers: {}, authors: [] },
    { title: 'Score Distillation Revisited', identifiers: {}, authors: [] },
  ]);
  const db = await fixture.connection();
  const [first = 0, second = 0] = await paperIds(db);
  const { id: list } = await fixture.service.createList({ name: 'Flows' });
  await fixture.service.saveAll({ papers: [first, second], list });
  const idOf = async () => {
    const [newest] = await readTrash(db);
    return newest && 'id' in newest ? newest.id : -1;
  };
  return { ...fixture, db, first, second, list, idOf };
}

describe('the trash', () => {
  it('keeps papers taken out of lists, and puts them back in their places', async () => {
    const { service, db, first, second, list, idOf } = await library();
    await service.unsaveAll({ papers: [second, first] });
    expect(await readTrash(db)).toMatchObject([
      { kind: 'items', count: 2, name: 'Flows' },
    ]);
    await service.restoreTrash({ id: await idOf() });
    expect(await db.get('items', [list, first])).toMatchObject({ order: 0 });
    expect(await db.get('items', [list, second])).toMatchObject({ order: 1 });
    expect(await readTrash(db)).toEqual([]);
  });

  it('shows nothing that an undo has brought back', async () => {
    const { service, db, first, list } = await library();
    const item = await service.unsave({ paper: first, list });
    await service.restoreItem({ item: item! });
    expect(await readTrash(db)).toEqual([]);
  });

  it('keeps an emptied note, and puts it below what was written since', async () => {
    const { service, db, first, idOf } = await library();
    await service.setNote({ paper: first, text: 'Precious' });
    await service.setNote({ paper: first, text: '' });
    expect(await readTrash(db)).toMatchObject([
      { kind: 'note', name: 'Precious' },
    ]);
    const id = await idOf();
    await service.setNote({ paper: first, text: 'New thought' });
    await service.restoreTrash({ id });
    expect((await db.get('notes', first))?.text).toBe(
      'New thought\n\n---\n\nPrecious',
    );
  });

  it('keeps a deleted search, which comes back to its place', async () => {
    const { service, db, idOf } = await library();
    const { id } = await service.saveSearch({ query: 'noise', name: 'Noise' });
    await service.saveSearch({ query: 'tag:x', name: 'X' });
    await service.deleteSearch({ search: id });
    expect(await readTrash(db)).toMatchObject([
      { kind: 'search', name: 'Noise' },
    ]);
    await service.restoreTrash({ id: await idOf() });
    expect((await readSearches(db)).map(({ name }) => name)).toEqual([
      'Noise',
      'X',
    ]);
    expect(await readTrash(db)).toEqual([]);
  });

  it('does not bring back a search whose query is kept again', async () => {
    const { service, db } = await library();
    const { id } = await service.saveSearch({ query: 'noise', name: 'Noise' });
    await service.deleteSearch({ search: id });
    await service.saveSearch({ query: 'noise', name: 'Again' });
    expect(await readTrash(db)).toEqual([]);
  });

  it('keeps tags that were deleted, but not those that were renamed', async () => {
    const { service, db, first, second, idOf } = await library();
    await service.tagAll({ papers: [first, second], name: 'gnn' });
    await service.renameTag({ tag: 'gnn', name: 'Graphs' });
    expect(await readTrash(db)).toEqual([]);
    await service.deleteTag({ tag: 'graphs' });
    await service.restoreTrash({ id: await idOf() });
    expect(await db.count('tags')).toBe(2);
  });

  it('has a list back with a paper that was taken out of it before it was deleted', async () => {
    const { service, db, first, second, list, idOf, changes } = await library();
    await service.unsave({ paper: first, list });
    const id = await idOf();
    await service.deleteList({ list });
    await service.restoreTrash({ id });
    expect(changes.at(-1)).toEqual([first, second]);
    expect(await readTrash(db)).toEqual([]);
    expect((await readLists(db)).map(({ name }) => name)).toEqual(['Flows']);
    expect(await db.getAllKeys('items')).toEqual([
      [list, first],
      [list, second],
    ]);
  });

  it('keeps deleted lists', async () => {
    const { service, db, list } = await library();
    await service.deleteList({ list });
    expect(await readTrash(db)).toMatchObject([
      { kind: 'list', name: 'Flows', count: 2 },
    ]);
  });

  it('does not let go of a list that comes back meanwhile', async () => {
    for (let turns = 0; turns < 12; turns++) {
      const { service, db, list: one } = await library();
      const { id: other } = await service.createList({ name: 'Old' });
      await service.deleteList({ list: one });
      await service.deleteList({ list: other });
      const [{ at } = { at: 0 }] = await readTrash(db);
      const emptied = emptyOldTrash(db, at + TRASH_TIME + 100);
      for (let turn = 0; turn < turns; turn++)
        await new Promise((resolve) => setImmediate(resolve));
      // The one that would go last.
      const list = one > other ? one : other;
      const isBack = await service.restoreList({ list }).then(
        () => true,
        () => false,
      );
      await emptied;
      expect(await readLists(db)).toHaveLength(isBack ? 1 : 0);
    }
  });

  it('lets go of what is older than 30 days, and of nothing else', async () => {
    const { service, db, first, list } = await library();
    await service.unsave({ paper: first, list });
    await service.deleteList({ list });
    const [{ at } = { at: 0 }] = await readTrash(db);
    await emptyOldTrash(db, at + TRASH_TIME - 100);
    expect(await readTrash(db)).toHaveLength(2);
    await emptyOldTrash(db, at + TRASH_TIME + 100);
    expect(await readTrash(db)).toEqual([]);
    expect(await db.count('lists')).toBe(0);
    expect(await db.count('items')).toBe(0);
    expect(await countPapers(db)).toBe(2);
  });
});
