import { describe, expect, it } from 'vitest';
import { createPaperSearch } from '../../lib/search/paper-search';
import { draft, page } from '../library/fixture';
import { mend, searching } from './searching';

/** Long, so that BM25 puts it last, with the words far from its beginning. */
const FAR = `${'Of many other things. '.repeat(30)} The learning of graph trees, see github.com/a/b.`;

describe('searching papers', () => {
  it('finds half-remembered words', async () => {
    const { titles } = await searching();
    expect((await titles('navigable small world'))[0]).toBe('Efficient an');
  });

  it('forgives a typo and completes the last word', async () => {
    const { titles } = await searching();
    expect(await titles('ligthgcl')).toEqual(['LightGCL: Si']);
    expect(await titles('contrastive recom')).toEqual(['LightGCL: Si']);
  });

  it('reads abstracts, notes and scripts without spaces', async () => {
    const { library, titles } = await searching();
    expect(await titles('singular value')).toEqual(['LightGCL: Si']);
    expect(await titles('学习')).toEqual(['深度学习综述']);
    await library.service.setNote({ paper: 3, text: 'cite in the thesis' });
    expect(await titles('thesis')).toEqual(['Small models']);
    await library.service.setNote({ paper: 3, text: '' });
    expect(await titles('thesis')).toEqual([]);
  });

  it('marks what matched and shows where', async () => {
    const { search } = await searching();
    const [hit] = await search('singular lightgcl', 1);
    expect(hit?.title[0]).toEqual({ text: 'LightGCL', marked: true });
    expect(hit?.snippet[0]).toEqual({ text: 'Singular', marked: true });
  });

  it('is as fresh as the index, also where another context has changed it', async () => {
    const { library, titles } = await searching();
    await titles('navigable');
    await library.importFeed('late', [draft('A latecomer arrives')]);
    expect(await titles('latecomer')).toEqual(['A latecomer ']);
    expect((await titles('navigable'))[0]).toBe('Efficient an');
  });

  it('puts a title in another form before the name of a list', async () => {
    const { library, search } = await searching();
    await library.importFeed('saved', [
      draft('Sampling from a Diffusion Model'),
      draft('State Space Models'),
    ]);
    const list = await library.service.createList({ name: 'Diffusion' });
    for (const paper of [5, 6])
      await library.service.save({ paper, list: list.id });
    const [first, second] = await search('diffusion models', 2);
    expect(first?.paper.title).toBe('Sampling from a Diffusion Model');
    expect(first?.title.filter(({ marked }) => marked)).toHaveLength(2);
    expect(second?.paper.title).toBe('State Space Models');
  });

  it("puts the reader's own papers first, and none twice", async () => {
    const { library, titles } = await searching();
    await library.importFeed('more', [
      draft('Graphs of graphs, graphed'),
      draft('Tables'),
    ]);
    expect((await titles('graph'))[0]).toBe('Graphs of gr');
    await library.service.save({ paper: 2 });
    const found = await titles('graph');
    expect(found[0]).toBe('LightGCL: Si');
    expect(found).toHaveLength(3);
    const list = await library.service.createList({ name: 'Reading group' });
    await library.service.save({ paper: 6, list: list.id });
    expect(await titles('reading group')).toEqual(['Tables']);
  });

  describe('that few papers answer whole', () => {
    const found = async (query: string, limit = 30) => {
      const { library, search } = await searching();
      await library.importFeed('more', [
        draft('Small graphs'),
        ...Array.from({ length: 25 }, (_, i) => draft(`Rings and fields ${i}`)),
      ]);
      await library.service.save({ paper: 2 });
      return (await search(query, limit)).map(({ paper, lacks }) => ({
        id: paper.id,
        lacks,
      }));
    };

    it('gives others after them, and what these lack', async () => {
      expect(await found('effective graph recommendation zebra')).toEqual([
        { id: 2, lacks: ['zebra'] },
      ]);
      expect(await found('small graph layers ')).toEqual([
        { id: 1, lacks: undefined },
        { id: 5, lacks: ['layers'] },
      ]);
    });

    it('gives none where there are enough', async () => {
      const all = await found('rings fields ');
      expect(all).toHaveLength(25);
      expect(all.every(({ lacks }) => lacks === undefined)).toBe(true);
    });

    it('has none of them among its ids', async () => {
      const { library } = await searching();
      const { find } = createPaperSearch(library.connection, { mend });
      expect(await find('small graph zebra')).toEqual([]);
      expect(await find('small navigable graph')).toEqual([1]);
    });
  });

  it('looks for phrases in the texts', async () => {
    const { titles } = await searching();
    expect(await titles('"small world"')).toEqual(['Efficient an']);
    expect(await titles('"world small"')).toEqual([]);
    expect(await titles('graph -"small world"')).toEqual(['LightGCL: Si']);
    expect(await titles('graph -augments')).toEqual(['Efficient an']);
    // The newest first, as with everything that only narrows.
    expect(await titles('-graph')).toEqual(['深度学习综述', 'Small models']);
    expect(await titles('-"small world" -navigate')).toEqual([
      '深度学习综述',
      'LightGCL: Si',
    ]);
  });

  it('finds what a query narrows to, however many papers are better by its words', async () => {
    const { library, search, titles } = await searching();
    const better = Array.from({ length: 500 }, (_, i) =>
      draft(`Graph learning ${i}: learning graph`, { abstract: 'Short.' }),
    );
    await library.importFeed('better', better);
    await library.visit(page(), [draft('Trees', { abstract: FAR })]);

    const trees = ['Trees'];
    expect(await titles('graph learning site:arxiv')).toEqual(trees);
    expect(await titles('"learning of graph"')).toEqual(trees);
    expect(await titles('graph learning has:code')).toEqual(trees);
    expect(await titles('graph learning -site:feed')).toEqual(trees);
    expect(await titles('site:arxiv')).toEqual(trees);
    expect(await search('graph site:feed', 1_000)).toHaveLength(502);
    expect(await search('graph added:1d', 1_000)).toEqual([]);
    expect(await search('graph -added:1d', 1_000)).toHaveLength(503);
    // Who does not wait any more is not searched for to the end.
    const gone = AbortSignal.abort();
    expect(await search('"learning of graph"', 10, gone)).toEqual([]);
  });

  it("narrows the reader's own papers, which are found by notes, as well", async () => {
    const { library, titles } = await searching();
    await library.service.save({ paper: 1 });
    await library.service.save({ paper: 2 });
    await library.service.setNote({ paper: 2, text: 'Ask Ben about the loss' });
    await library.service.setNote({ paper: 3, text: 'Ben asked for this' });
    expect(await titles('ben')).toHaveLength(2);
    expect(await titles('ben is:saved')).toEqual(['LightGCL: Si']);
    expect(await titles('ben list:"reading list"')).toEqual(['LightGCL: Si']);
    expect(await titles('ben -is:saved')).toEqual(['Small models']);
    expect(await titles('ben -layers -recommendation')).toEqual([
      'Small models',
    ]);
    expect(await titles('"ask ben"')).toEqual(['LightGCL: Si']);
    expect(await titles('ben -"ask ben"')).toEqual(['Small models']);
    expect(await titles('ben -losses')).toEqual(['Small models']);
    // Of whatever else they are found by.
    expect(await titles('graph -losses')).toEqual(['Efficient an']);
    expect(await titles('graph -"ask ben"')).toEqual(['Efficient an']);
    expect(await titles('ben year:2020')).toEqual([]);
  });

  it('gives the ids of all that it finds', async () => {
    const { library } = await searching();
    const { search, find } = createPaperSearch(library.connection, { mend });
    await library.service.save({ paper: 2 });
    for (const query of ['graph', '"small world"', 'graph -is:saved', 'zzz'])
      expect(await find(query)).toEqual(
        (await search(query, 10)).map(({ paper }) => paper.id),
      );
    expect(await find('graph')).toEqual([2, 1]);
    expect(await find('  ')).toEqual([]);
  });

  it('narrows by what the reader has done and where papers were seen', async () => {
    const { library, titles } = await searching();
    await library.service.save({ paper: 1 });
    await library.service.setReading({ paper: 2, state: 'read' });
    await library.service.setNote({ paper: 3, text: 'mine' });
    expect(await titles('is:saved')).toEqual(['Efficient an']);
    expect(await titles('graph -is:saved')).toEqual(['LightGCL: Si']);
    expect(await titles('list:"reading list"')).toEqual(['Efficient an']);
    expect(await titles('is:read')).toEqual(['LightGCL: Si']);
    expect(await titles('graph is:unread')).toEqual(['Efficient an']);
    expect(await titles('has:note')).toEqual(['Small models']);
    await library.service.addHighlight({
      paper: 2,
      quote: { exact: 'words', prefix: '', suffix: '' },
      position: { start: 0, end: 5 },
      colour: 'blue',
      url: 'https://arxiv.org/abs/2407.21783',
    });
    expect(await titles('has:highlight')).toEqual(['LightGCL: Si']);
    expect(await titles('graph -has:highlight')).toEqual(['Efficient an']);
    expect(await titles('graph site:arxiv')).toEqual([]);
    expect(await titles('graph site:feed')).toHaveLength(2);
    expect(await titles('is:duplicate')).toEqual([]);
    expect(await titles('-has:abstract')).toEqual([]);
  });

  it('knows tags: as what is asked for, and as words', async () => {
    const { library, titles } = await searching();
    expect(await titles('tag:"zebra fish"')).toEqual([]);
    await library.service.tag({ paper: 1, name: 'Zebra Fish' });
    expect(await titles('tag:"zebra fish"')).toEqual(['Efficient an']);
    expect(await titles('graph tag:"zebra fish"')).toEqual(['Efficient an']);
    expect(await titles('graph -tag:"zebra fish"')).toEqual(['LightGCL: Si']);
    expect(await titles('zebra')).toEqual(['Efficient an']);
    await library.service.untag({ paper: 1, tag: 'zebra fish' });
    expect(await titles('tag:"zebra fish"')).toEqual([]);
  });

  it('stays right while papers change again and again', async () => {
    const { library, search } = await searching();
    for (let round = 0; round < 40; round += 1) {
      await library.service.setNote({ paper: 1, text: `remark ${round}` });
      await library.service.setNote({ paper: 2, text: `other ${round}` });
      await search('remark', 5);
    }
    expect(await search('remark 39', 5)).toHaveLength(1);
    expect(await search('remark 38', 5)).toHaveLength(1);
  });

  it('gives nothing for an empty query', async () => {
    const { titles } = await searching();
    expect(await titles('  … ')).toEqual([]);
  });

  it('puts a figure with the word before it first', async () => {
    const { library, titles } = await searching();
    await library.importFeed('tasks', [
      draft('At Task 5: Nothing'),
      draft('Task 5 of ours, at length, in many words: Task 6'),
    ]);
    expect((await titles('task 6'))[0]).toBe('Task 5 of ou');
  });
});
