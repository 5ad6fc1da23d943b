import type { Manifest } from '../../lib/index/page-store';
import { describe, expect, it } from 'vitest';
import { abstractPage, createFixture, draft, page } from './fixture';
import { countPapers, getPaper } from '../../lib/store/papers';
import { changePapers } from '../../lib/store/change-papers';
import { allSightings } from './everything-stored';

const LIGHTGCN = draft(
  'LightGCN: Simplifying and Powering Graph Convolution Network for Recommendation',
  {
    identifiers: { arxiv: '2002.02126' },
    abstract:
      'Graph convolution has become the method of choice for collaborative filtering. We drop feature transformation and nonlinear activation and keep neighbourhood aggregation alone.',
  },
);
const ULTRAGCN = draft(
  'UltraGCN: Ultra Simplification of Graph Convolutional Networks for Recommendation',
  {
    identifiers: { arxiv: '2110.15114' },
    abstract:
      'Message passing slows graph convolution for collaborative filtering. We skip infinite layers of neighbourhood aggregation and approximate the limit by a constraint loss.',
  },
);

describe('visiting a page', () => {
  it('finds titles new on the first visit, and seen after that', async () => {
    const library = createFixture();
    const first = await library.visit(page(), [LIGHTGCN]);
    expect(first.before[0]).toMatchObject({ state: 'new', repeats: [] });
    // Still new while the reader looks at it, but now it is known.
    expect(first.after[0]).toMatchObject({ state: 'new', paper: 1 });
    const again = await library.visit(page(), [LIGHTGCN]);
    expect(again.before[0]).toMatchObject({ state: 'new', paper: 1 });
    library.pass(31 * 60_000);
    const second = await library.visit(page(), [LIGHTGCN]);
    expect(second.before[0]).toMatchObject({
      state: 'seen',
      paper: 1,
      repeats: [],
    });
  });

  it('finds new what came with the page on this visit, and nothing else', async () => {
    const many = Array.from({ length: 20 }, (_, i) =>
      draft(`Subject${i} of quite another kind${i}`),
    );
    const [known, elsewhere, alone] = [
      draft('A survey of coral reefs'),
      draft('A survey of mountain rivers'),
      draft('A survey of desert winds'),
    ];
    const library = createFixture();
    await library.importFeed('one', [known]);
    await library.visit(page(), [known, elsewhere, ...many]);
    await library.visit(page(), [alone]);
    await library.visit(abstractPage('1234.56789'), [elsewhere]);
    const all = [...many, alone, known, elsewhere];
    const states = async (place = page()) =>
      (await library.visit(place, all)).before.map(({ state }) => state);
    const news = [...many, alone].map(() => 'new');
    expect(await states()).toEqual([...news, 'seen', 'seen']);
    expect(
      new Set(await states(page('https://arxiv.org/list/cs.AI/new'))),
    ).toEqual(new Set(['seen']));
  });

  it('names the other places where a title was seen, each once', async () => {
    const library = createFixture();
    await library.importFeed('one', [LIGHTGCN], 'Mar 11');
    await library.importFeed('two', [LIGHTGCN], 'Mar 11');
    await library.importFeed('three', [draft(LIGHTGCN.title)], 'Mar 13');
    await library.visit(abstractPage('2002.02126'), [LIGHTGCN]);
    const { before } = await library.visit(page(), [LIGHTGCN]);
    expect(before[0]?.repeats).toEqual(['Daily Papers Mar 11', 'Mar 13']);
  });

  it('counts related papers once they are known', async () => {
    const library = createFixture();
    await library.importFeed('one', [
      ULTRAGCN,
      draft('A survey of coral reefs'),
    ]);
    const { before, after } = await library.visit(page(), [LIGHTGCN]);
    expect(before[0]?.related).toBeUndefined();
    expect(after[0]?.related).toBe(1);
  });

  it('learns an abstract and an identifier that another place has', async () => {
    const library = createFixture();
    await library.importFeed('one', [draft(LIGHTGCN.title)]);
    await library.visit(page(), [LIGHTGCN]);
    const details = await library.service.describePaper({ paper: 1 });
    expect(details).toMatchObject({
      arxiv: '2002.02126',
      abstract: LIGHTGCN.abstract,
    });
  });

  it('learns where the code is, and forgets it with the place that said so', async () => {
    const library = createFixture();
    const links = { code: 'https://github.com/gusye1234/LightGCN' };
    await library.importFeed('one', [draft(LIGHTGCN.title)], 'Mar 11');
    await library.visit(page(), [{ ...LIGHTGCN, links }]);
    const { service } = library;
    expect(await service.describePaper({ paper: 1 })).toMatchObject({ links });
    const place = page().key;
    const own = await service.separateSighting({ paper: 1, place });
    expect((await service.describePaper({ paper: 1 }))?.links).toBeUndefined();
    expect(await service.describePaper({ paper: own })).toMatchObject({
      links,
    });
  });

  it('knows a submission by its OpenReview forum, and by its title elsewhere', async () => {
    const library = createFixture();
    const title = draft(LIGHTGCN.title, {
      identifiers: { openreview: 'KmQEsIfhr9' },
    });
    const forum = page('https://openreview.net/forum?id=KmQEsIfhr9');
    await library.visit(forum, [title]);
    const retitled = { ...title, title: 'LightGCN, now under another title' };
    const again = await library.visit(page(), [retitled]);
    expect(again.before[0]?.paper).toBe(1);
    await library.importFeed('one', [draft(LIGHTGCN.title)]);
    await library.visit(abstractPage('2002.02126'), [LIGHTGCN]);
    const details = await library.service.describePaper({ paper: 1 });
    expect(details).toMatchObject({
      arxiv: '2002.02126',
      href: 'https://arxiv.org/abs/2002.02126',
    });
    expect(details?.sightings).toHaveLength(4);
  });

  it('leads to OpenReview where nothing better is known', async () => {
    const library = createFixture();
    await library.visit(page(), [
      draft('Only there', { identifiers: { openreview: 'KmQEsIfhr9' } }),
    ]);
    expect(await library.service.describePaper({ paper: 1 })).toMatchObject({
      href: 'https://openreview.net/forum?id=KmQEsIfhr9',
    });
  });

  it('finds other neighbours once an abstract is known', async () => {
    const library = createFixture();
    await library.importFeed('one', [ULTRAGCN]);
    const bare = draft('On a method of five words', {
      identifiers: { arxiv: '2001.00001' },
    });
    const { after } = await library.visit(page(), [bare]);
    expect(after[0]?.related).toBe(0);
    await library.visit(page(), [
      {
        ...bare,
        // Close to the other's and not the same, or it would be its duplicate.
        abstract:
          'A constraint loss stands for infinite layers: message passing without aggregation in graph convolution and collaborative filtering.',
      },
    ]);
    const again = await library.visit(page(), [bare]);
    expect(again.after[0]?.related).toBe(1);
  });

  it('keeps different papers under one title apart', async () => {
    const library = createFixture();
    const { after } = await library.visit(page(), [
      draft('Advertisements', { identifiers: { arxiv: '0704.0001' } }),
      draft('Advertisements', { identifiers: { arxiv: '0704.0002' } }),
    ]);
    expect(after.map(({ paper }) => paper)).toEqual([1, 2]);
  });
});

describe('a kill', () => {
  it('after the papers were stored loses neither them nor their place in the index', async () => {
    const library = createFixture();
    await library.importFeed('one', [ULTRAGCN]);
    // As if killed between storing and indexing: the record still waits.
    await library.visit(page(), [LIGHTGCN]);
    const db = await library.connection();
    const paper = await getPaper(db, 2);
    const waiting = [await getPaper(db, 1), paper].flatMap((one) =>
      one ? [{ ...one, pending: 1 as const }] : [],
    );
    await changePapers(db, [], (papers) => papers.putAll(waiting));
    await db.clear('index');

    const restarted = library.restart();
    await restarted.index.catchUp();
    const details = await restarted.service.describePaper({ paper: 2 });
    expect(details?.related.map(({ id }) => id)).toEqual([1]);
    expect(await db.countFromIndex('papers', 'byPending')).toBe(0);
  });

  it('is survived by an index of another version, which is built anew', async () => {
    const library = createFixture();
    await library.importFeed('one', [ULTRAGCN, LIGHTGCN]);
    const db = await library.connection();
    const manifest = (await db.get('index', 'manifest')) as Manifest;
    await db.put('index', { ...manifest, version: -1 }, 'manifest');

    const restarted = library.restart();
    await restarted.index.catchUp();
    const details = await restarted.service.describePaper({ paper: 1 });
    expect(details?.related.map(({ id }) => id)).toEqual([2]);
  });
});

describe("the reader's own words", () => {
  it('save into a list, once, and can be taken back', async () => {
    const { service, visit } = createFixture();
    await visit(page(), [LIGHTGCN]);
    const list = await service.createList({ name: 'Graphs' });
    const item = await service.save({ paper: 1, list: list.id });
    expect(await service.save({ paper: 1, list: list.id })).toEqual(item);
    const [saved] = await service.annotate({
      titles: [LIGHTGCN],
      url: page().source,
    });
    expect(saved).toMatchObject({ state: 'saved', lists: ['Graphs'] });

    const removed = await service.unsave({ paper: 1, list: list.id });
    expect(
      (await service.annotate({ titles: [LIGHTGCN], url: page().source }))[0]
        ?.state,
    ).toBe('new');
    await service.restoreItem({ item: removed! });
    expect((await service.describePaper({ paper: 1 }))?.lists).toEqual([
      { id: list.id, name: 'Graphs', holds: true },
    ]);
  });

  it('make a first list where there is none', async () => {
    const { service, visit } = createFixture();
    await visit(page(), [LIGHTGCN]);
    await service.save({ paper: 1 });
    expect((await service.describePaper({ paper: 1 }))?.lists[0]).toMatchObject(
      { name: 'Reading list', holds: true },
    );
  });

  it('survive the list being deleted and restored', async () => {
    const { service, visit } = createFixture();
    await visit(page(), [LIGHTGCN]);
    const { list } = await service.save({ paper: 1 });
    await service.deleteList({ list });
    expect(await service.describePaper({ paper: 1 })).toMatchObject({
      lists: [],
      state: 'seen',
    });
    await service.restoreList({ list });
    expect((await service.describePaper({ paper: 1 }))?.lists[0]?.holds).toBe(
      true,
    );
  });

  it('keep a note, say that the paper changed, and are not touched by a page', async () => {
    const { service, visit, changes } = createFixture();
    await visit(page(), [LIGHTGCN]);
    await service.setNote({ paper: 1, text: 'Compare with NGCF' });
    await service.setReading({ paper: 1, state: 'read' });
    expect(changes).toEqual([[1], [1]]);
    const { before } = await visit(page(), [LIGHTGCN]);
    expect(before[0]).toMatchObject({ state: 'read', hasNote: true });
    expect(await service.describePaper({ paper: 1 })).toMatchObject({
      note: 'Compare with NGCF',
      reading: 'read',
    });
  });
});

describe('"not a duplicate"', () => {
  it('makes what was seen there a paper of its own, for good', async () => {
    const library = createFixture();
    const { service, visit } = library;
    await library.importFeed('one', [draft(LIGHTGCN.title)], 'Mar 11');
    await service.setNote({ paper: 1, text: 'mine' });
    await visit(page(), [LIGHTGCN]);
    const place = page().key;
    const own = await service.separateSighting({ paper: 1, place });

    expect(await service.describePaper({ paper: own })).toMatchObject({
      arxiv: '2002.02126',
      abstract: LIGHTGCN.abstract,
      note: '',
    });
    const left = await service.describePaper({ paper: 1 });
    expect(left).toMatchObject({ note: 'mine' });
    expect(left?.arxiv).toBeUndefined();
    expect(left?.abstract).toBeUndefined();
    expect(left?.duplicates).toMatchObject([{ id: own, rejected: true }]);

    const { before } = await visit(page(), [LIGHTGCN]);
    expect(before[0]?.paper).toBe(own);
    expect(before[0]?.repeats).toEqual([]);
  });

  it('is remembered of two linked papers, and can be taken back', async () => {
    const { service, visit } = createFixture();
    const retitled = {
      ...LIGHTGCN,
      title:
        'LightGCN: Simplified Graph Convolution Networks for Recommendation',
      identifiers: {},
    };
    await visit(page(), [LIGHTGCN]);
    const { after } = await visit(page('https://arxiv.org/list/cs.IR/new'), [
      retitled,
    ]);
    expect(after[0]).toMatchObject({ paper: 2, versions: 1 });
    await service.rejectDuplicate({ papers: [2, 1], rejected: true });
    const ask = async () =>
      (await service.annotate({ titles: [retitled], url: page().source }))[0]
        ?.versions;
    expect(await ask()).toBe(0);
    await visit(page(), [retitled]);
    expect(await ask()).toBe(0);
    await service.rejectDuplicate({ papers: [1, 2], rejected: false });
    expect(await ask()).toBe(1);
  });
});

describe('importing entries', () => {
  it('adds nothing when a chunk is sent again', async () => {
    const { service, connection } = createFixture();
    const chunk = {
      feed: { id: 'f', importer: 'x', source: 'f.txt', name: 'Daily Papers' },
      from: 0,
      entries: [LIGHTGCN, ULTRAGCN],
      problems: [],
    };
    expect(await service.importEntries(chunk)).toMatchObject({
      entries: 2,
      added: 2,
    });
    expect(await service.importEntries(chunk)).toMatchObject({
      entries: 0,
      added: 0,
    });
    const db = await connection();
    expect(await countPapers(db)).toBe(2);
    expect((await allSightings(db)).map(({ times }) => times)).toEqual([1, 1]);
  });
});
