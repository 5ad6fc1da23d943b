import { expect, it } from 'vitest';
import type { SearchHit } from '../../../lib/library/library';
import { withNamed } from '../../../lib/library/answers/search-named';
import { createFixture, draft, page } from '../fixture';

it('an identifier or an address finds its paper first, and once', async () => {
  const { connection, visit, service } = createFixture();
  await visit(page(), [
    draft('The Llama Herd', { identifiers: { arxiv: '2407.21783' } }),
    draft('Another one'),
  ]);
  await service.setNote({ paper: 1, text: 'mine' });
  const db = await connection();
  const other = { paper: { id: 2 } } as SearchHit;
  const same = { paper: { id: 1 } } as SearchHit;
  const found = async (query: string, limit = 5) =>
    (await withNamed(db, query, [other, same], limit)).map(
      ({ paper }) => paper.id,
    );
  expect(await found('2407.21783')).toEqual([1, 2]);
  expect(await found('https://arxiv.org/abs/2407.21783v2')).toEqual([1, 2]);
  expect(await found('2407.21783', 1)).toEqual([1]);
  expect(await found('llama')).toEqual([2, 1]);
  expect(await found('2001.00001')).toEqual([2, 1]);
  const [hit] = await withNamed(db, 'arXiv:2407.21783', [], 5);
  expect(hit).toMatchObject({
    title: [{ text: 'The Llama Herd', marked: false }],
    hasNote: true,
  });
});
