import { describe, expect, it } from 'vitest';
import { papersInScope } from '../../../lib/library/answers/scope-papers';
import type { Scope, SortKey } from '../../../lib/library/answers/scope';
import { readRows } from '../../../lib/library/answers/table-rows';
import { getPaper, paperIds } from '../../../lib/store/papers';
import { createFixture, page } from '../fixture';

async function library() {
  const fixture = createFixture();
  const { service } = fixture;
  await fixture.visit(page('https://arxiv.org/list/cs.LG/new'), [
    { title: 'Zebra Nets', identifiers: {}, authors: ['Bo Adams'], year: 2024 },
    { title: 'apple flows', identifiers: {}, authors: ['Al Young'] },
    { title: 'Middle Ground', identifiers: {}, authors: [], year: 2019 },
  ]);
  const db = await fixture.connection();
  const [zebra = 0, apple = 0, middle = 0] = await paperIds(db);
  const list = (await service.createList({ name: 'L' })).id;
  await service.saveAll({ papers: [middle, zebra, apple], list });
  const names = new Map([
    [zebra, 'zebra'],
    [apple, 'apple'],
    [middle, 'middle'],
  ]);
  const sorted = async (scope: Scope, by: SortKey, descending = false) =>
    (await papersInScope(db, scope, { by, descending })).map((id) =>
      names.get(id),
    );
  return { ...fixture, db, zebra, apple, middle, list, sorted };
}

describe('the papers of a scope', () => {
  it('are a list in the order of its reader', async () => {
    const { sorted, list } = await library();
    expect(await sorted({ kind: 'list', list }, 'order')).toEqual([
      'middle',
      'zebra',
      'apple',
    ]);
  });

  it('are sorted as words are, not as code units', async () => {
    const { sorted, list } = await library();
    const scope: Scope = { kind: 'list', list };
    expect(await sorted(scope, 'title')).toEqual(['apple', 'middle', 'zebra']);
    expect(await sorted({ kind: 'seen' }, 'title')).toEqual([
      'apple',
      'middle',
      'zebra',
    ]);
  });

  it('have the year of their arXiv identifier until a page says another', async () => {
    const fixture = createFixture();
    const shown = { title: 'Known by Number', authors: [] };
    const identifiers = { arxiv: 'hep-th/9901001' };
    await fixture.visit(page(), [{ ...shown, identifiers }]);
    const db = await fixture.connection();
    const yearOf = async () => (await readRows(db, [1]))[0]?.year;
    const sortedUnder = async () => (await getPaper(db, 1))?.yearKey;
    expect([await yearOf(), await sortedUnder()]).toEqual([1999, 1999]);
    await fixture.visit(page('https://arxiv.org/list/hep-th/new'), [
      { ...shown, identifiers, year: 2001 },
    ]);
    expect([await yearOf(), await sortedUnder()]).toEqual([2001, 2001]);
  });

  it('are sorted by family name and by year, what is not known last', async () => {
    const { sorted, list } = await library();
    const scope: Scope = { kind: 'list', list };
    expect(await sorted(scope, 'authors')).toEqual([
      'zebra',
      'apple',
      'middle',
    ]);
    expect(await sorted(scope, 'year')).toEqual(['middle', 'zebra', 'apple']);
    expect(await sorted(scope, 'year', true)).toEqual([
      'zebra',
      'middle',
      'apple',
    ]);
    expect(await sorted({ kind: 'seen' }, 'year', true)).toEqual([
      'zebra',
      'middle',
      'apple',
    ]);
  });

  it('are saved while a list that is not deleted holds them', async () => {
    const { sorted, service, list, apple } = await library();
    await service.unsaveAll({ papers: [apple] });
    expect((await sorted({ kind: 'saved' }, 'title')).length).toBe(2);
    await service.deleteList({ list });
    expect(await sorted({ kind: 'saved' }, 'title')).toEqual([]);
    expect((await sorted({ kind: 'seen' }, 'added')).length).toBe(3);
  });

  it('are those of a tag', async () => {
    const { sorted, service, zebra } = await library();
    await service.tagAll({ papers: [zebra], name: 'Nets' });
    expect(await sorted({ kind: 'tag', tag: 'nets' }, 'title')).toEqual([
      'zebra',
    ]);
  });
});

describe('many papers at once', () => {
  it('are saved all or none, and what that added is undone', async () => {
    const { service, db, zebra, apple, list } = await library();
    const other = (await service.createList({ name: 'M' })).id;
    await service.saveAll({ papers: [zebra], list: other });
    const added = await service.saveAll({
      papers: [zebra, apple],
      list: other,
    });
    expect(added.map(({ paper }) => paper)).toEqual([apple]);
    await service.unsaveAll({ papers: [apple], list: other });
    const [row] = await readRows(db, [apple]);
    expect(row?.lists.map(({ id }) => id)).toEqual([list]);
    await expect(
      service.saveAll({ papers: [zebra], list: 'gone' }),
    ).rejects.toThrow('gone');
  });

  it('come back to where they were when their removal is undone', async () => {
    const { service, sorted, list, zebra, middle } = await library();
    const scope: Scope = { kind: 'list', list };
    const items = await service.unsaveAll({ papers: [zebra, middle] });
    expect(await sorted(scope, 'order')).toEqual(['apple']);
    await service.restoreItems({ items });
    expect(await sorted(scope, 'order')).toEqual(['middle', 'zebra', 'apple']);
  });

  it('get back the reading states they had', async () => {
    const { service, db, zebra, apple } = await library();
    await service.setReading({ paper: zebra, state: 'read' });
    const papers = [zebra, apple];
    const before = await service.setReadings({ papers, state: 'dismissed' });
    await service.restoreReadings(before);
    const rows = await readRows(db, papers);
    expect(rows.map(({ reading }) => reading)).toEqual(['read', undefined]);
  });

  it('keep the reading states that they got since', async () => {
    const { service, db, zebra, apple, middle } = await library();
    await service.setReading({ paper: zebra, state: 'reading' });
    const papers = [zebra, apple, middle];
    const marked = await service.setReadings({ papers, state: 'read' });
    await service.setReading({ paper: zebra, state: 'dismissed' });
    await service.setReading({ paper: apple, state: null });
    await service.restoreReadings(marked);
    const states = async () =>
      (await readRows(db, papers)).map(({ reading }) => reading);
    expect(await states()).toEqual(['dismissed', undefined, undefined]);
    const cleared = await service.setReadings({ papers, state: null });
    await service.setReading({ paper: middle, state: 'to-read' });
    await service.restoreReadings(cleared);
    expect(await states()).toEqual(['dismissed', undefined, 'to-read']);
  });

  it('lose a tag again where it was new to them', async () => {
    const { service, db, zebra, apple } = await library();
    await service.tag({ paper: zebra, name: 'Nets' });
    const tags = await service.tagAll({ papers: [zebra, apple], name: 'nets' });
    await service.untagAll({ tags });
    const rows = await readRows(db, [zebra, apple]);
    expect(rows.map((row) => row.tags.length)).toEqual([1, 0]);
  });
});
