import { describe, expect, test } from 'vitest';
import { planRestore } from '../../lib/library/restore/plan-restore';
import { changesNothing } from '../../lib/library/restore/preview';
import {
  backupParts,
  restoreBackup,
} from '../../lib/library/restore/restore-backup';
import { tagsOfPaper } from '../../lib/library/reader/tags';
import { parseRequest } from '../../lib/messaging/request-schemas';
import { HIGHLIGHT_LIMITS } from '../../lib/papers/highlight';
import { LIMITS } from '../../lib/papers/limits';
import { createFixture, draft, page } from '../library/fixture';
import {
  backupOf,
  contentOf,
  filled,
  plan,
  restore,
  SETTINGS,
} from './full-library';
import { countPapers, getPaper } from '../../lib/store/papers';
import { allPapers } from '../library/everything-stored';

describe('into an empty library', () => {
  test('everything comes back, and the preview had said so', async () => {
    const before = await filled();
    const after = createFixture();
    const preview = await restore(after, await backupOf(before));
    expect(await contentOf(after)).toEqual(await contentOf(before));
    expect(preview).toEqual({
      madeAt: Date.UTC(2026, 10, 21),
      papers: { all: 4, added: 4 },
      lists: [{ name: 'Diffusion', becomes: 'new', added: 2 }],
      notes: { added: 1, differing: 0, leftOut: 0, titles: [] },
      tags: { added: 2 },
      highlights: { added: 2, comments: 0 },
      searches: { added: 1 },
      trash: { added: 5 },
      readings: { added: 1, kept: 0 },
      judgements: { added: 2 },
      settings: {},
      problems: { count: 0, some: [] },
    });
  });

  test('a tag that is longer as it is stored than as it was written comes back', async () => {
    const before = await filled();
    // Each of these is two signs in NFC (Unicode, composition exclusions).
    const name = '\u0958'.repeat(LIMITS.tag);
    const [admitted] = parseRequest('tag', [{ paper: 1, name }]);
    await before.service.tag(admitted as { paper: number; name: string });
    const after = createFixture();
    const preview = await restore(after, await backupOf(before));
    expect(preview.problems.count).toBe(0);
    expect(await contentOf(after)).toEqual(await contentOf(before));
    const [tag] = await tagsOfPaper(await after.connection(), 1);
    expect(() => parseRequest('restoreTags', [{ tags: [tag] }])).not.toThrow();
  });

  test('twice is once', async () => {
    const backup = await backupOf(await filled());
    const after = createFixture();
    await restore(after, backup);
    const once = await contentOf(after);
    const { preview } = await plan(after, backup);
    expect(changesNothing(preview)).toBe(true);
    await restore(after, backup);
    expect(await contentOf(after)).toEqual(once);
  });

  test('papers that look the same stay as many as they were', async () => {
    const before = createFixture();
    // More of one name than are looked at otherwise, and than go in one message.
    await before.importFeed('volumes', [
      ...Array.from({ length: 520 }, () => draft('Advertisements')),
      ...Array.from({ length: 30 }, (_, i) =>
        draft('Preface of the editors', {
          authors: ['Ann Editor'],
          identifiers: { arxiv: `2401.${10_000 + i}` },
        }),
      ),
    ]);
    const db = await before.connection();
    expect(await countPapers(db)).toBe(550);
    await before.service.setNote({ paper: 100, text: 'Of the hundredth' });
    const backup = await backupOf(before);
    const after = createFixture();
    const preview = await restore(after, backup);
    expect(preview.papers).toEqual({ all: 550, added: 550 });
    expect(await contentOf(after)).toEqual(await contentOf(before));
    expect(changesNothing((await plan(after, backup)).preview)).toBe(true);
    // Without a plan as well: all of it sent again.
    await restoreBackup(
      backupParts(backup),
      { known: new Map() },
      { call: after.service.restore, noteHeading: 'Again' },
    );
    expect(await contentOf(after)).toEqual(await contentOf(before));
  });

  test('a chunk whose answer was lost is sent again without harm', async () => {
    const before = await filled();
    const backup = await backupOf(before);
    const after = createFixture();
    const planned = await plan(after, backup);
    let calls = 0;
    await restoreBackup(backupParts(backup), planned, {
      call: async (chunk) => {
        const answer = await after.service.restore(structuredClone(chunk));
        calls += 1;
        if (calls % 2 === 1) throw new Error('The worker was killed.');
        return answer;
      },
      noteHeading: 'From a backup',
    });
    expect(await contentOf(after)).toEqual(await contentOf(before));
  });

  test('a restore that was broken off is done by the next', async () => {
    const before = await filled();
    const backup = await backupOf(before);
    const after = createFixture();
    const planned = await plan(after, backup);
    let calls = 0;
    const broken = restoreBackup(backupParts(backup), planned, {
      call: async (chunk) => {
        calls += 1;
        if (calls > 3) throw new Error('gone');
        return after.service.restore(chunk);
      },
      noteHeading: '',
    });
    await expect(broken).rejects.toThrow('gone');
    await restore(after, backup);
    expect(await contentOf(after)).toEqual(await contentOf(before));
  });
});

describe('into the library it came from', () => {
  test('nothing changes', async () => {
    const fixture = await filled();
    const before = await contentOf(fixture);
    const preview = await restore(fixture, await backupOf(fixture));
    expect(changesNothing(preview)).toBe(true);
    expect(await contentOf(fixture)).toEqual(before);
  });

  test('a note that does not fit below the one that is there stays in the file, which is said', async () => {
    const fixture = await filled();
    const { service } = fixture;
    await service.setNote({ paper: 1, text: 'a'.repeat(LIMITS.note / 2) });
    const backup = await backupOf(fixture);
    const mine = 'b'.repeat(LIMITS.note / 2);
    await service.setNote({ paper: 1, text: mine });
    await service.setReading({ paper: 1, state: null });
    const preview = await restore(fixture, backup);
    expect(preview.notes).toEqual({
      added: 0,
      differing: 0,
      leftOut: 1,
      titles: ['Denoising diffusion models of images'],
    });
    const db = await fixture.connection();
    expect((await db.get('notes', 1))?.text).toBe(mine);
    // What it has become is a backup that is read whole again.
    const again = await restore(createFixture(), await backupOf(fixture));
    expect(again.problems.count).toBe(0);
  });

  test('what was taken away or changed since comes back, and nothing is overwritten', async () => {
    const fixture = await filled();
    const { service } = fixture;
    const backup = await backupOf(fixture);
    const db = await fixture.connection();
    const [list] = (await db.getAll('lists')).filter(
      ({ name }) => name === 'Diffusion',
    );
    await service.unsave({ paper: 2, list: list!.id });
    await service.deleteList({ list: list!.id });
    await service.setNote({ paper: 1, text: 'Other words' });
    await service.setReading({ paper: 2, state: 'read' });
    const [link] = (await db.getAll('links')).filter(
      ({ rejectedAt }) => rejectedAt,
    );
    await service.rejectDuplicate({ papers: link!.papers, rejected: false });

    const preview = await restore(fixture, backup);
    expect(preview).toMatchObject({
      papers: { added: 0 },
      lists: [{ name: 'Diffusion', becomes: 'back', added: 1 }],
      notes: {
        added: 0,
        differing: 1,
        titles: ['Denoising diffusion models of images'],
      },
      readings: { added: 0, kept: 1 },
      judgements: { added: 1 },
    });
    expect((await db.get('notes', 1))?.text).toBe(
      'Other words\n\n---\nFrom a backup\n\nMy words',
    );
    expect((await db.get('readings', 2))?.state).toBe('read');
    expect((await db.get('lists', list!.id))?.deletedAt).toBeUndefined();
    const items = await db.getAll(
      'items',
      IDBKeyRange.bound([list!.id], [list!.id, []]),
    );
    expect(
      items.toSorted((a, b) => a.order - b.order).map(({ paper }) => paper),
    ).toEqual([1, 2]);
  });
});

test('a comment comes back to a highlight that is there, below another one', async () => {
  const fixture = await filled();
  const { service } = fixture;
  const db = await fixture.connection();
  const [first, second] = await db.getAll('highlights');
  const ids = [first!, second!].map(({ paper, id }) => ({ paper, id }));
  const comment = (at: number, text: string) =>
    service.changeHighlight({ ...ids[at]!, comment: text });
  const comments = async () =>
    (await db.getAll('highlights')).map((it) => it.comment);
  await comment(1, 'A');
  const backup = await backupOf(fixture);
  await comment(0, '');
  await comment(1, 'B');
  expect((await restore(fixture, backup)).highlights).toEqual({
    added: 0,
    comments: 2,
  });
  const both = ['Really?', 'B\n\n---\n\nA'];
  expect(await comments()).toEqual(both);
  expect(changesNothing((await plan(fixture, backup)).preview)).toBe(true);
  await restore(fixture, backup);
  expect(await comments()).toEqual(both);

  const long = 'x'.repeat(HIGHLIGHT_LIMITS.comment);
  await comment(1, long);
  const { notes } = await restore(fixture, backup);
  expect(notes.leftOut).toBe(1);
  expect(await comments()).toEqual(['Really?', long]);
});

describe('into a library of its own', () => {
  test('papers are known by identifier and title, lists by name', async () => {
    const backup = await backupOf(await filled());
    const other = createFixture();
    await other.visit(page('https://arxiv.org/list/cs.CL/new'), [
      draft('Something else entirely here'),
      draft('Attention Layers for Long Sequences', {
        identifiers: { arxiv: '2407.21783' },
      }),
      draft('Denoising diffusion models of images'),
    ]);
    const { id: list } = await other.service.createList({ name: 'diffusion' });
    await other.service.save({ paper: 1, list });

    const preview = await restore(other, backup);
    expect(preview).toMatchObject({
      papers: { all: 4, added: 2 },
      lists: [{ name: 'diffusion', becomes: 'known', added: 2 }],
    });
    const db = await other.connection();
    const items = await db.getAll(
      'items',
      IDBKeyRange.bound([list], [list, []]),
    );
    const order = items
      .toSorted((a, b) => a.order - b.order)
      .map(({ paper }) => paper);
    expect(order).toEqual([1, 2, 3]);
    expect(await getPaper(db, 2)).toMatchObject({
      authors: ['Ada Byron'],
      year: 2024,
    });
  });

  test('what the reader told apart stays apart', async () => {
    const backup = await backupOf(await filled());
    const other = createFixture();
    await other.visit(page('https://arxiv.org/list/cs.CL/new'), [
      draft('Denoising diffusion models of images'),
    ]);
    await restore(other, backup);
    const db = await other.connection();
    const twins = (await allPapers(db)).filter(({ title }) =>
      title.startsWith('Denoising'),
    );
    expect(twins).toHaveLength(2);
    const links = (await db.getAll('links')).filter(
      ({ rejectedAt }) => rejectedAt,
    );
    expect(links.map(({ papers }) => papers)).toEqual([
      twins.map(({ id }) => id),
    ]);
  });
});

test('settings that differ are named, unknown ones and impossible values are not', async () => {
  const db = await createFixture().connection();
  const head = JSON.stringify({
    format: 'cognate-backup',
    version: 1,
    madeAt: '2026-11-21T00:00:00Z',
    settings: { openBadges: true, theme: 'neon', other: 1 },
  });
  const { preview } = await planRestore(db, backupParts(new Blob([head])), {
    ...SETTINGS,
    theme: 'dark',
  });
  expect(preview.settings).toEqual({ openBadges: true });
  const wrong = head.replace('true', '"yes"');
  const second = await planRestore(
    db,
    backupParts(new Blob([wrong])),
    SETTINGS,
  );
  expect(second.preview.settings).toEqual({});
});
