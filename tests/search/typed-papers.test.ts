import { expect, it } from 'vitest';
import { createTypedPapers } from '../../lib/search/typed-papers';
import { changePapers } from '../../lib/store/change-papers';
import { getPaper } from '../../lib/store/papers';
import { createFixture, draft, page } from '../library/fixture';

it('reads a paper anew once the reader has stopped typing', async () => {
  const { connection, visit } = createFixture();
  await visit(page(), [draft('One'), draft('Two'), draft('Three')]);
  const db = await connection();
  let time = 0;
  const read = createTypedPapers(() => time);
  const titles = async (...ids: number[]) =>
    (await read(db, ids)).map(({ title }) => title);
  expect(await titles(1, 2, 9)).toEqual(['One', 'Two']);
  const one = await getPaper(db, 1);
  if (one === undefined) throw new Error('It is there.');
  await changePapers(db, [], (papers) =>
    papers.put({ ...one, title: 'One Anew' }),
  );
  time += 300;
  expect(await titles(3, 1)).toEqual(['Three', 'One']);
  time += 5_000;
  expect(await titles(1, 3)).toEqual(['One Anew', 'Three']);
});
