import { expect, it } from 'vitest';
import { readSearches } from '../../../lib/library/reader/saved-searches';
import { createFixture } from '../fixture';

it('a query is kept once, at the end, under the reader’s name', async () => {
  const { service, connection } = createFixture();
  const first = await service.saveSearch({ query: ' noise ', name: 'Noise' });
  const again = await service.saveSearch({ query: 'noise', name: 'Other' });
  await service.saveSearch({ query: 'tag:x', name: 'X' });
  expect(again).toEqual(first);
  const searches = await readSearches(await connection());
  expect(searches.map(({ name, query }) => [name, query])).toEqual([
    ['Noise', 'noise'],
    ['X', 'tag:x'],
  ]);
});

it('a saved search is renamed, deleted, and comes back where it was', async () => {
  const { service, connection } = createFixture();
  const { id } = await service.saveSearch({ query: 'noise', name: 'Noise' });
  await service.saveSearch({ query: 'tag:x', name: 'X' });
  await service.renameSearch({ search: id, name: 'Loud' });
  const gone = await service.deleteSearch({ search: id });
  const names = async () =>
    (await readSearches(await connection())).map(({ name }) => name);
  expect(await names()).toEqual(['X']);
  await service.restoreSearch({ search: gone! });
  expect(await names()).toEqual(['Loud', 'X']);
});

it('renaming what is gone brings nothing back', async () => {
  const { service, connection } = createFixture();
  await service.renameSearch({ search: 'gone', name: 'X' });
  expect(await readSearches(await connection())).toEqual([]);
});
