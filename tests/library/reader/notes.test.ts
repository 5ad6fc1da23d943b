import { describe, expect, it } from 'vitest';
import { readTrash } from '../../../lib/library/reader/trash';
import { LIMITS } from '../../../lib/papers/limits';
import { TooLong } from '../../../lib/papers/too-long';
import { createFixture, draft, page } from '../fixture';

async function library() {
  const fixture = createFixture();
  const { after } = await fixture.visit(page(), [draft('Flow Matching')]);
  const paper = after[0]?.paper ?? 0;
  const db = await fixture.connection();
  const { service } = fixture;
  return {
    service,
    db,
    paper,
    set: (text: string, base?: string) =>
      service.setNote({ paper, text, base }),
    note: async () => (await db.get('notes', paper))?.text,
    trashed: async () =>
      (await readTrash(db)).map((it) => 'name' in it && it.name),
  };
}

describe('a note that is open in two places', () => {
  it('keeps what the other saved meanwhile, and says so', async () => {
    const { set, note } = await library();
    await set('A long thought', '');
    expect(await set('x', '')).toEqual({
      text: 'A long thought\n\n---\n\nx',
      elsewhere: 'joined',
    });
    expect(await note()).toBe('A long thought\n\n---\n\nx');
  });

  it('keeps both of changes at different ends, however often each is saved', async () => {
    const { set, note } = await library();
    await set('middle');
    await set('first, middle', 'middle');
    await set('middle, last', 'middle');
    await set('middle, last of all', 'middle, last');
    expect(await note()).toBe('first, middle, last of all');
  });

  it('keeps the other in the trash where both would be too long', async () => {
    const { set, note, trashed } = await library();
    const [theirs, mine] = ['t', 'm'].map((it) => it.repeat(LIMITS.note - 9));
    await set(theirs!, '');
    expect(await set(mine!, '')).toMatchObject({ elsewhere: 'trashed' });
    // Not compared by the matcher, which would print both.
    expect((await note()) === mine).toBe(true);
    expect((await trashed())[0] === theirs).toBe(true);
  });

  it('is what was sent where nobody wrote meanwhile, or the same', async () => {
    const { set, note } = await library();
    expect(await set('one', '')).toEqual({ text: 'one' });
    expect(await set('one', '')).toEqual({ text: 'one' });
    expect(await set('two', 'one')).toEqual({ text: 'two' });
    expect(await note()).toBe('two');
  });
});

describe('a note that was written over', () => {
  it('is in the trash as it was, until its words are back', async () => {
    const { set, trashed } = await library();
    await set('Ten lines of careful thought');
    await set('k', 'Ten lines of careful thought');
    await set('keep on', 'k');
    expect(await trashed()).toEqual(['Ten lines of careful thought']);
    await set('Ten lines of careful thought, and more');
    expect(await trashed()).toEqual([]);
  });

  it('is still there when something else was written since', async () => {
    const { service, db, set, note, trashed } = await library();
    await set('Precious');
    await set('');
    await set('new');
    expect(await trashed()).toEqual(['Precious']);
    const [it] = await readTrash(db);
    await service.restoreTrash({ id: (it as { id: number }).id });
    expect(await note()).toBe('new\n\n---\n\nPrecious');
    expect(await trashed()).toEqual([]);
  });

  it('stays in the trash where it does not fit below the new one', async () => {
    const { service, db, set, trashed } = await library();
    await set('Precious');
    await set('');
    await set('n'.repeat(LIMITS.note - 5));
    const [it] = await readTrash(db);
    await expect(
      service.restoreTrash({ id: (it as { id: number }).id }),
    ).rejects.toThrow(TooLong);
    expect(await trashed()).toEqual(['Precious']);
  });
});
