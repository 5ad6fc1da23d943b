import { expect, it } from 'vitest';
import { readListRows } from '../../../lib/library/answers/list-rows';
import { createFixture, draft } from '../fixture';

it('reads the first papers of a list, with what the reader said of them', async () => {
  const { service, connection, importFeed } = createFixture();
  await importFeed(
    'one',
    ['First', 'Second', 'Third'].map((it) => draft(it)),
  );
  const list = await service.createList({ name: 'Some' });
  for (const paper of [3, 1, 2]) await service.save({ paper, list: list.id });
  await service.tag({ paper: 1, name: 'Good' });
  await service.setNote({ paper: 1, text: 'Mine' });
  await service.setReading({ paper: 3, state: 'read' });

  const db = await connection();
  const [third, first, ...others] = await readListRows(db, list.id, 2);
  expect(others).toEqual([]);
  expect(third).toMatchObject({
    item: { list: list.id, paper: 3, order: 0 },
    paper: { id: 3, title: 'Third', state: 'read' },
    reading: 'read',
    tags: [],
    note: '',
  });
  expect(first).toMatchObject({
    paper: { id: 1, state: 'saved' },
    tags: ['Good'],
    note: 'Mine',
  });
  expect(first).not.toHaveProperty('reading');
  expect(await readListRows(db, list.id, 100)).toHaveLength(3);
});
