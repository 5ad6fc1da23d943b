import { expect, it } from 'vitest';
import { createFixture, draft, page } from '../fixture';

it('a reading state is refused for a paper that is not there, as if forgotten meanwhile', async () => {
  const { service, visit, connection } = createFixture();
  const { after } = await visit(page(), [draft('Flow Matching')]);
  const paper = after[0]?.paper ?? 0;
  const gone = paper + 1;
  await expect(
    service.setReading({ paper: gone, state: 'read' }),
  ).rejects.toMatchObject({ name: 'Gone' });
  await service.setReading({ paper: gone, state: null });
  const set = await service.setReadings({
    papers: [paper, gone],
    state: 'reading',
  });
  expect(set.papers).toEqual([paper]);
  const db = await connection();
  expect(await db.getAllKeys('readings')).toEqual([paper]);
});
