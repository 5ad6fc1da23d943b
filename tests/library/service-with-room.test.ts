import { describe, expect, it } from 'vitest';
import { DiskFull, hasRoom } from '../../lib/library/disk-full';
import { serviceWithRoom } from '../../lib/library/service-with-room';
import { createFixture, draft, page } from './fixture';

const MB = 1_000_000;

async function library() {
  let room = Infinity;
  const fixture = createFixture(undefined, (service) =>
    serviceWithRoom(service, async () => room),
  );
  await fixture.visit(page(), [draft('A Paper That Was Met')]);
  return {
    ...fixture,
    leave(bytes: number) {
      room = bytes;
    },
  };
}

describe('a disk that is filling', () => {
  it('takes no more imports, but what the reader writes', async () => {
    const { service, importFeed, connection, leave } = await library();
    leave(50 * MB);
    await expect(importFeed('one', [draft('Another')])).rejects.toThrow(
      DiskFull,
    );
    await service.setNote({ paper: 1, text: 'mine' });
    const db = await connection();
    expect((await db.get('notes', 1))?.text).toBe('mine');
    expect(await db.count('feeds')).toBe(0);
  });

  it('takes nothing in the end, and gives back what is thrown away', async () => {
    const { service, connection, leave, visit } = await library();
    await service.save({ paper: 1 });
    leave(5 * MB);
    await expect(service.setNote({ paper: 1, text: 'm' })).rejects.toThrow(
      DiskFull,
    );
    await expect(service.createList({ name: 'L' })).rejects.toThrow(DiskFull);
    const db = await connection();
    expect(await db.count('notes')).toBe(0);
    leave(MB);
    await expect(visit(page(), [draft('Met Too Late')])).rejects.toThrow(
      DiskFull,
    );
    const [list] = await db.getAll('lists');
    const item = await service.unsave({ paper: 1, list: list!.id });
    await service.restoreItem({ item: item! });
    expect(await db.count('items')).toBe(1);
    expect((await service.describePaper({ paper: 1 }))?.title).toContain('Met');
  });

  it('counts in what is to be written', async () => {
    const free = async () => 150 * MB;
    expect(await hasRoom(free, 'papers')).toBe(true);
    expect(await hasRoom(free, 'papers', 60 * MB)).toBe(false);
    expect(await hasRoom(free, 'words', 130 * MB)).toBe(true);
    expect(await hasRoom(async () => Infinity, 'papers', 9e12)).toBe(true);
  });
});
