import { describe, expect, it } from 'vitest';
import { emptyOldTrash, readTrash } from '../../../lib/library/reader/trash';
import { HIGHLIGHT_LIMITS } from '../../../lib/papers/highlight';
import { TooLong } from '../../../lib/papers/too-long';
import { TRASH_TIME } from '../../../lib/papers/trash';
import { createFixture, page } from '../fixture';

const URL = 'https://arxiv.org/abs/2002.02126';

async function library() {
  const fixture = createFixture();
  const { after } = await fixture.visit(page(URL), [
    { title: 'LightGCN', identifiers: { arxiv: '2002.02126' }, authors: [] },
  ]);
  const paper = after[0]?.paper ?? 0;
  const mark = (exact: string, start: number) =>
    fixture.service.addHighlight({
      paper,
      quote: { exact, prefix: '', suffix: '' },
      position: { start, end: start + exact.length },
      colour: 'yellow',
      url: URL,
    });
  return { ...fixture, db: await fixture.connection(), paper, mark };
}

describe('highlights of a paper', () => {
  it('stand in the order of its text, with where they were made', async () => {
    const { service, paper, mark } = await library();
    await mark('second', 40);
    await mark('first', 3);
    const all = await service.highlightsOf({ paper });
    expect(all.map(({ quote }) => quote.exact)).toEqual(['first', 'second']);
    expect(all[0]?.madeOn).toMatchObject({ url: URL });
    const details = await service.describePaper({ paper });
    expect(details?.highlights).toEqual(all);
  });

  it('are counted with what is known of a title', async () => {
    const { mark, visit } = await library();
    const known = async () => {
      const { before } = await visit(page(URL), [
        {
          title: 'LightGCN',
          identifiers: { arxiv: '2002.02126' },
          authors: [],
        },
      ]);
      return before[0];
    };
    expect(await known()).not.toHaveProperty('highlights');
    await mark('one', 1);
    await mark('two', 9);
    expect(await known()).toMatchObject({ highlights: 2 });
  });

  it('change colour and comment, each by itself', async () => {
    const { service, paper, mark } = await library();
    const { id } = await mark('one', 1);
    await service.changeHighlight({ paper, id, comment: 'Why?' });
    await service.changeHighlight({ paper, id, colour: 'blue' });
    expect(await service.highlightsOf({ paper })).toMatchObject([
      { colour: 'blue', comment: 'Why?' },
    ]);
    await service.changeHighlight({ paper, id, comment: ' ' });
    const [bare] = await service.highlightsOf({ paper });
    expect(bare).not.toHaveProperty('comment');
  });

  it('keep what was written elsewhere meanwhile below each other', async () => {
    const { service, paper, mark } = await library();
    const { id } = await mark('one', 1);
    await service.changeHighlight({ paper, id, comment: 'Why?', base: '' });
    const sent = { paper, id, comment: 'How?', base: '' };
    expect(await service.changeHighlight(sent)).toEqual({
      text: 'Why?\n\n---\n\nHow?',
      elsewhere: 'joined',
    });
    expect(await service.highlightsOf({ paper })).toMatchObject([
      { comment: 'Why?\n\n---\n\nHow?' },
    ]);
  });

  it('are of papers that are there, on pages of ours', async () => {
    const { service, paper } = await library();
    const made = {
      quote: { exact: 'x', prefix: '', suffix: '' },
      position: { start: 0, end: 1 },
      colour: 'pink' as const,
      url: URL,
    };
    await expect(
      service.addHighlight({ ...made, paper: paper + 1 }),
    ).rejects.toThrow(/no paper/);
    await expect(
      service.changeHighlight({ paper, id: 'none', colour: 'blue' }),
    ).rejects.toThrow(/no such highlight/);
  });

  it('keep their paper from being forgotten, and so does the trash', async () => {
    const { service, db, paper, mark } = await library();
    const { id } = await mark('one', 1);
    expect(await service.forgetSeen({})).toBe(0);
    await service.removeHighlight({ paper, id });
    expect(await service.forgetSeen({})).toBe(0);
    await emptyOldTrash(db, Date.now() + TRASH_TIME);
    expect(await service.forgetSeen({})).toBe(1);
  });
});

describe('a highlight that was removed', () => {
  it('is in the trash, and comes back from there', async () => {
    const { service, db, paper, mark } = await library();
    const made = await mark('precious words', 1);
    await service.changeHighlight({ paper, id: made.id, comment: 'Mine' });
    await service.removeHighlight({ paper, id: made.id });
    expect(await service.highlightsOf({ paper })).toEqual([]);
    const [view] = await readTrash(db);
    expect(view).toMatchObject({
      kind: 'highlight',
      title: 'LightGCN',
      name: 'precious words',
    });
    await service.restoreTrash({ id: (view as { id: number }).id });
    expect(await service.highlightsOf({ paper })).toMatchObject([
      { id: made.id, comment: 'Mine' },
    ]);
    expect(await readTrash(db)).toEqual([]);
  });

  it('or only its comment, has the comment in the trash', async () => {
    const { service, db, paper, mark } = await library();
    const { id } = await mark('words', 1);
    await service.changeHighlight({ paper, id, comment: 'Precious' });
    await service.changeHighlight({ paper, id, colour: 'blue' });
    expect(await readTrash(db)).toEqual([]);
    await service.changeHighlight({ paper, id, comment: '' });
    await service.changeHighlight({ paper, id, comment: 'New' });
    const [view] = await readTrash(db);
    expect(view).toMatchObject({ kind: 'comment', name: 'Precious' });
    await service.restoreTrash({ id: (view as { id: number }).id });
    expect(await service.highlightsOf({ paper })).toMatchObject([
      { id, colour: 'blue', comment: 'New\n\n---\n\nPrecious' },
    ]);
    expect(await readTrash(db)).toEqual([]);
  });

  it('stays in the trash where its comment does not fit below the new one', async () => {
    const { service, db, paper, mark } = await library();
    const { id } = await mark('words', 1);
    await service.changeHighlight({ paper, id, comment: 'Precious' });
    await service.changeHighlight({ paper, id, comment: '' });
    const comment = 'n'.repeat(HIGHLIGHT_LIMITS.comment - 5);
    await service.changeHighlight({ paper, id, comment });
    const [view] = await readTrash(db);
    await expect(
      service.restoreTrash({ id: (view as { id: number }).id }),
    ).rejects.toThrow(TooLong);
    expect(await readTrash(db)).toMatchObject([{ name: 'Precious' }]);
  });

  it('comes back by an undo, once', async () => {
    const { service, db, paper, mark } = await library();
    const { id } = await mark('words', 1);
    const highlight = (await service.removeHighlight({ paper, id }))!;
    await service.restoreHighlight({ highlight });
    await service.changeHighlight({ paper, id, colour: 'green' });
    await service.restoreHighlight({ highlight });
    expect(await service.highlightsOf({ paper })).toMatchObject([
      { colour: 'green' },
    ]);
    expect(await readTrash(db)).toEqual([]);
  });
});
