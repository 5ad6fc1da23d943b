import { expect, it } from 'vitest';
import { annotatePapers } from '../../../lib/library/answers/annotate';
import { changeLinks, LINK_STORES } from '../../../lib/store/links';
import { createFixture, draft } from '../fixture';

it('says of many papers what it says of each, in small stores and in large ones', async () => {
  const { connection, importFeed, service } = createFixture();
  await importFeed(
    'feed',
    Array.from({ length: 900 }, (_, i) =>
      draft(`Subject${i} of quite another kind${i}`),
    ),
  );
  const db = await connection();
  const ids = [...Array(900).keys()].map((i) => i + 1);
  const list = await service.createList({ name: 'Kept' });
  const gone = await service.createList({ name: 'Gone' });
  const putSome = async (share: number) => {
    const transaction = db.transaction(
      ['notes', 'readings', 'items', ...LINK_STORES],
      'readwrite',
    );
    for (const id of ids.filter((each) => each % share === 0)) {
      void transaction
        .objectStore('notes')
        .put({ paper: id, text: 'x', updatedAt: 1 });
      void transaction
        .objectStore('readings')
        .put({ paper: id + 1, state: 'read', updatedAt: 1 });
      for (const { id: into } of [list, gone])
        void transaction
          .objectStore('items')
          .put({ list: into, paper: id, order: id, addedAt: 1 });
    }
    const linked = ids.filter((each) => each % share === 0);
    await changeLinks(
      transaction,
      linked.map((id) => [id, id + 2]),
      (_before, i) => ({
        papers: [linked[i] ?? 0, (linked[i] ?? 0) + 2],
        verdict: 'version',
        reason: { kind: 'title' },
        at: 1,
      }),
    );
    await transaction.done;
  };
  await service.deleteList({ list: gone.id });
  for (const share of [7, 2]) {
    await putSome(share);
    const page = [1, 2, 3, 4, 14, 15, 16, 400, 401, 800, 882, 896, 898];
    const together = await annotatePapers(db, page, '', 0);
    for (const [i, paper] of page.entries())
      expect([together[i]]).toEqual(await annotatePapers(db, [paper], '', 0));
    expect(together[4]).toMatchObject({
      paper: 14,
      state: 'saved',
      lists: ['Kept'],
      repeats: ['Daily Papers (feed.txt)'],
      hasNote: true,
    });
    expect(together[4]?.versions).toBe(share === 7 ? 1 : 2);
    expect(together[5]?.state).toBe('read');
  }
});
