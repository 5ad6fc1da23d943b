import { expect, test } from 'vitest';
import { changesNothing } from '../../../lib/library/restore/preview';
import { readLists } from '../../../lib/library/reader/lists';
import { backupOf, contentOf, plan, restore } from '../../backup/full-library';
import { createFixture, draft, page, type Fixture } from '../fixture';

async function threePapers(): Promise<Fixture> {
  const fixture = createFixture();
  await fixture.visit(page(), [
    draft('Flow Matching Without Tears'),
    draft('Score Distillation Revisited'),
    draft('A Third Paper of Another Kind'),
  ]);
  return fixture;
}

/** A list of that name with these papers. */
async function listIn({ service }: Fixture, name: string, papers: number[]) {
  const { id: list } = await service.createList({ name });
  for (const paper of papers) await service.save({ paper, list });
  return list;
}

/** Every list with its papers, and whether it is deleted. */
async function listsOf(fixture: Fixture): Promise<string[]> {
  const db = await fixture.connection();
  const items = await db.getAll('items');
  return (await db.getAll('lists'))
    .toSorted((a, b) => a.order - b.order)
    .map(({ id, name, deletedAt }) => {
      const papers = items.filter(({ list }) => list === id);
      return `${name}${deletedAt === undefined ? '' : ', deleted'}: ${papers.map(({ paper }) => paper).join()}`;
    });
}

async function restoredTwice(into: Fixture, backup: Blob) {
  await restore(into, backup);
  const once = await contentOf(into);
  expect(changesNothing((await plan(into, backup)).preview)).toBe(true);
  await restore(into, backup);
  expect(await contentOf(into)).toEqual(once);
}

test('a deleted list stays beside the one that bears its name now', async () => {
  const before = await threePapers();
  const old = await listIn(before, 'To read', [1, 2]);
  await before.service.deleteList({ list: old });
  await listIn(before, 'To read', [3]);
  const backup = await backupOf(before);
  const after = createFixture();
  const { lists } = (await plan(after, backup)).preview;
  expect(lists).toEqual([{ name: 'To read', becomes: 'new', added: 1 }]);
  await restoredTwice(after, backup);
  expect(await contentOf(after)).toEqual(await contentOf(before));
  await after.service.restoreList({ list: old });
  expect(await listsOf(after)).toEqual(['To read: 1,2', 'To read: 3']);
});

test('a deleted list does not empty itself into one of its name here', async () => {
  const before = await threePapers();
  const old = await listIn(before, 'To read', [1, 2]);
  await before.service.deleteList({ list: old });
  const after = await threePapers();
  await listIn(after, 'To read', [3]);
  await restoredTwice(after, await backupOf(before));
  expect(await listsOf(after)).toEqual(['To read: 3', 'To read, deleted: 1,2']);
});

test('two lists of one name stay two, the first of them being the one here', async () => {
  const before = await threePapers();
  const old = await listIn(before, 'To read', [1]);
  await before.service.deleteList({ list: old });
  await listIn(before, 'to read', [2]);
  await before.service.restoreList({ list: old });
  const after = await threePapers();
  await listIn(after, 'TO  ＲＥＡＤ', [3]);
  const backup = await backupOf(before);
  expect((await plan(after, backup)).preview.lists).toEqual([
    { name: 'TO  ＲＥＡＤ', becomes: 'known', added: 1 },
    { name: 'to read', becomes: 'new', added: 1 },
  ]);
  await restoredTwice(after, backup);
  expect(await listsOf(after)).toEqual(['TO  ＲＥＡＤ: 1,3', 'to read: 2']);
});

test('a list that another list of the backup is by its id is not taken for its name', async () => {
  const before = await threePapers();
  const first = await listIn(before, 'Flows', [1]);
  await listIn(before, 'Later', [2]);
  const backup = await backupOf(before);
  const after = createFixture();
  await restore(after, backup);
  const [, later] = await readLists(await after.connection());
  await after.service.deleteList({ list: later!.id });
  await after.service.renameList({ list: first, name: 'Later' });
  const db = await after.connection();
  await db.delete('lists', later!.id);
  await restoredTwice(after, backup);
  expect(await listsOf(after)).toEqual(['Later: 1', 'Later: 2']);
});

test('what the file does not hold does not come back from its trash, and is not promised', async () => {
  const before = await threePapers();
  const kept = await listIn(before, 'Kept', [1, 2]);
  const gone = await listIn(before, 'Gone', [2, 3]);
  await before.service.setNote({ paper: 3, text: 'Precious' });
  await before.service.setNote({ paper: 3, text: '' });
  await before.service.unsaveAll({ papers: [3], list: gone });
  await before.service.unsaveAll({ papers: [1, 2] });
  const file = JSON.parse(await (await backupOf(before)).text()) as {
    lists: { id: string }[];
    papers: { title: string }[];
  };
  const backup = new Blob([
    JSON.stringify({
      ...file,
      judgements: [
        {
          papers: [1, 3],
          verdict: 'similar',
          reason: { kind: 'title' },
          at: 1,
          rejectedAt: 2,
        },
      ],
      lists: file.lists.filter(({ id }) => id !== gone),
      papers: file.papers.filter(({ title }) => !title.startsWith('A Third')),
    }),
  ]);
  const after = createFixture();
  const { trash, judgements } = (await plan(after, backup)).preview;
  expect({ trash, judgements }).toEqual({
    trash: { added: 1 },
    judgements: { added: 0 },
  });
  await restoredTwice(after, backup);
  expect((await contentOf(after)).trash).toMatchObject([
    { kind: 'items', items: [{ list: kept }, { list: kept }] },
  ]);
});
