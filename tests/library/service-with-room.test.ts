import { describe, expect, it } from 'vitest';
import { DiskFull, hasRoom, remembered } from '../../lib/library/disk-full';
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

  it('lets calls begin in the order they come, however long it is looked for room', async () => {
    let wait = 0;
    const begun: string[] = [];
    const { service } = createFixture(undefined, (inner) =>
      serviceWithRoom(
        {
          ...inner,
          setNote: async ({ text }) => {
            begun.push(text);
            return { text };
          },
          unsave: async () => void begun.push('unsave'),
        },
        async () => {
          await new Promise((resolve) => setTimeout(resolve, wait));
          return wait === 5 ? 0 : Infinity;
        },
      ),
    );
    const note = (text: string, ms: number) => {
      wait = ms;
      return service.setNote({ paper: 1, text });
    };
    const all = [
      note('first', 20),
      service.unsave({ paper: 1, list: 'a' }),
      note('second', 0),
      service.unsave({ paper: 1, list: 'a' }),
    ];
    await Promise.all(all);
    expect(begun).toEqual(['first', 'unsave', 'second', 'unsave']);
    // One that is refused keeps nobody else.
    const refused = note('third', 5);
    const after = service.unsave({ paper: 1, list: 'a' });
    await expect(refused).rejects.toThrow(DiskFull);
    await after;
    expect(begun.slice(4)).toEqual(['unsave']);
  });

  it('counts in what is to be written', async () => {
    const free = async () => 150 * MB;
    expect(await hasRoom(free, 'papers')).toBe(true);
    expect(await hasRoom(free, 'papers', 60 * MB)).toBe(false);
    expect(await hasRoom(free, 'words', 130 * MB)).toBe(true);
    expect(await hasRoom(async () => Infinity, 'papers', 9e12)).toBe(true);
  });

  it('lets papers that are met be forgotten, whatever the reader chose', async () => {
    const choice = async () => 'titles' as const;
    expect(await remembered(choice, async () => 101 * MB)).toBe('titles');
    expect(await remembered(choice, async () => 99 * MB)).toBe('nothing');
  });
});
