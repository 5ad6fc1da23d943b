import { describe, expect, it } from 'vitest';
import { createFixture, draft, page } from '../fixture';

async function library() {
  const fixture = createFixture();
  const { after } = await fixture.visit(page(), [draft('Flow Matching')]);
  const paper = after[0]?.paper ?? 0;
  const db = await fixture.connection();
  const { service } = fixture;
  return {
    set: (text: string, base?: string) =>
      service.setNote({ paper, text, base }),
    note: async () => (await db.get('notes', paper))?.text,
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

  it('is what was sent where nobody wrote meanwhile, or the same', async () => {
    const { set, note } = await library();
    expect(await set('one', '')).toEqual({ text: 'one' });
    expect(await set('one', '')).toEqual({ text: 'one' });
    expect(await set('two', 'one')).toEqual({ text: 'two' });
    expect(await note()).toBe('two');
  });
});
