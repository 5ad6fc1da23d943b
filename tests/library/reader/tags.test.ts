import { describe, expect, it } from 'vitest';
import { readTags, tagsOfPaper } from '../../../lib/library/reader/tags';
import { createFixture, draft, page } from '../fixture';
import { paperIds } from '../../../lib/store/papers';

async function twoPapers() {
  const fixture = createFixture();
  await fixture.visit(page('https://arxiv.org/list/cs.LG/new'), [
    { title: 'Flow Matching Without Tears', identifiers: {}, authors: [] },
    { title: 'Score Distillation Revisited', identifiers: {}, authors: [] },
  ]);
  const db = await fixture.connection();
  const papers = (await paperIds(db)) as [number, number];
  const namesOf = async (paper: number) =>
    (await tagsOfPaper(db, paper)).map(({ name }) => name);
  return { ...fixture, db, papers, namesOf };
}

describe('tags', () => {
  it('hold spaces, and are one in whatever case they are written', async () => {
    const { service, db, papers, namesOf } = await twoPapers();
    await service.tag({ paper: papers[0], name: '  Graph   nets ' });
    await service.tag({ paper: papers[0], name: 'graph NETS' });
    await service.tag({ paper: papers[1], name: 'GRAPH NETS' });
    expect(await namesOf(papers[0])).toEqual(['Graph nets']);
    expect(await namesOf(papers[1])).toEqual(['Graph nets']);
    expect(await readTags(db)).toEqual([
      { tag: 'graph nets', name: 'Graph nets', count: 2 },
    ]);
  });

  it('are words about papers: these stay as they are stored', async () => {
    const { service, connection, importFeed } = createFixture();
    await importFeed(
      'feed',
      Array.from({ length: 40 }, (_, i) => draft(`Paper of number ${i}`)),
    );
    const db = await connection();
    const blocks = await db.getAll('blocks');
    const some = [30, 10, 20];
    await service.tagAll({ papers: some, name: 'Some' });
    await service.tag({ paper: 5, name: 'One' });
    await service.setNote({ paper: 6, text: 'A note' });
    await service.renameTag({ tag: 'some', name: 'Few' });
    const tags = await db.getAllFromIndex('tags', 'byTag', 'few');
    expect(tags.map(({ paper }) => paper)).toEqual([10, 20, 30]);
    await service.untagAll({ tags: tags.toReversed() });
    expect(await readTags(db)).toEqual([{ tag: 'one', name: 'One', count: 1 }]);
    expect(await db.getAll('blocks')).toEqual(blocks);
    expect(await db.count('papers')).toBe(0);
    await expect(service.tag({ paper: 99, name: 'x' })).rejects.toThrow(
      'There is no paper 99.',
    );
    expect(await service.tagAll({ papers: [99], name: 'x' })).toEqual([]);
  });

  it('come back when taking them off is undone', async () => {
    const { service, papers, namesOf } = await twoPapers();
    const { tag } = await service.tag({ paper: papers[0], name: 'Later' });
    const removed = await service.untag({ paper: papers[0], tag });
    expect(await namesOf(papers[0])).toEqual([]);
    await service.restoreTags({ tags: removed ? [removed] : [] });
    expect(await namesOf(papers[0])).toEqual(['Later']);
  });

  it('are renamed everywhere, and become one with the tag of that name', async () => {
    const { service, db, papers, namesOf } = await twoPapers();
    await service.tag({ paper: papers[0], name: 'gnn' });
    await service.tag({ paper: papers[0], name: 'Graphs' });
    await service.tag({ paper: papers[1], name: 'gnn' });
    await service.renameTag({ tag: 'gnn', name: 'graphs' });
    expect(await namesOf(papers[0])).toEqual(['Graphs']);
    expect(await namesOf(papers[1])).toEqual(['Graphs']);
    expect(await readTags(db)).toHaveLength(1);
  });

  it('are as they were once that is undone, but for what was put on since', async () => {
    const { service, db, papers } = await twoPapers();
    for (const paper of papers) await service.tag({ paper, name: 'gnn' });
    await service.tag({ paper: papers[0], name: 'Graphs' });
    const before = await db.getAll('tags');
    const renamed = await service.renameTag({ tag: 'gnn', name: 'graphs' });
    await service.undoRenameTag(renamed);
    expect(await db.getAll('tags')).toEqual(before);
    const anew = await service.renameTag({ tag: 'gnn', name: 'GNN' });
    await service.undoRenameTag(anew);
    expect(await db.getAll('tags')).toEqual(before);

    const again = await service.renameTag({ tag: 'gnn', name: 'graphs' });
    await service.untag({ paper: papers[1], tag: 'graphs' });
    const since = await service.tag({ paper: papers[1], name: 'graphs' });
    const trash = await db.getAll('trash');
    await service.undoRenameTag(again);
    expect(await db.getAll('tags')).toEqual([...before, since]);
    expect(await db.getAll('trash')).toEqual(trash);
  });

  it('can change their case by renaming', async () => {
    const { service, papers, namesOf } = await twoPapers();
    await service.tag({ paper: papers[0], name: 'gnn' });
    await service.renameTag({ tag: 'gnn', name: 'GNN' });
    expect(await namesOf(papers[0])).toEqual(['GNN']);
  });

  it('are deleted from all papers, and all of that is undone', async () => {
    const { service, papers, namesOf, changes } = await twoPapers();
    for (const paper of papers) await service.tag({ paper, name: 'gnn' });
    const tags = await service.deleteTag({ tag: 'gnn' });
    expect(changes.at(-1)).toEqual(papers);
    expect(await namesOf(papers[0])).toEqual([]);
    await service.restoreTags({ tags });
    expect(await namesOf(papers[0])).toEqual(['gnn']);
    expect(await namesOf(papers[1])).toEqual(['gnn']);
  });

  it('are refused for papers that are not there', async () => {
    const { service } = await twoPapers();
    await expect(service.tag({ paper: 99, name: 'x' })).rejects.toThrow('99');
  });
});
