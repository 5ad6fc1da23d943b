import { describe, expect, it } from 'vitest';
import { createPaperSearch } from '../../lib/search/paper-search';
import { draft } from '../library/fixture';
import { mend, searching } from './searching';

describe('names in a search', () => {
  it.each([
    'Shalev-Shwartz',
    "O'Brien",
    "'t Hooft",
    'DeepSeek-AI',
    '李小龙',
    '김민수',
  ])('finds and leaves out %s, from the beginning on', async (name) => {
    const { library, titles } = await searching();
    const papers = [draft('Theirs', { authors: [name] }), draft('Others’')];
    await library.importFeed('more', papers);
    for (const beginning of [name, name.slice(0, -1)]) {
      expect(await titles(`author:"${beginning}"`)).toEqual(['Theirs']);
      expect(await titles(`-author:"${beginning}"`)).not.toContain('Theirs');
    }
    expect(await titles(`-author:"${name}"`)).toContain('Others’');
  });

  it.each([
    '2001.10003',
    'arXiv: 2001.10003v2',
    ' https://arxiv.org/pdf/2001.10003v1 ',
    'huggingface.co/papers/2001.10003',
    'doi:10.1234/ABC',
    'https://doi.org/10.1234/abc',
  ])('finds the paper that is named: %s', async (query) => {
    const { library, titles } = await searching();
    const identifiers = { arxiv: '2001.10003', doi: '10.1234/abc' };
    await library.importFeed('more', [
      draft('The one', { identifiers }),
      draft('Others', { abstract: 'See 2001.10003 at doi.org 10.1234/abc.' }),
    ]);
    expect(await titles(query)).toEqual(['The one']);
    const { find } = createPaperSearch(library.connection, { mend });
    expect(await find(query)).toEqual([5]);
  });

  it.each(['2001.10003', 'https://arxiv.org/abs/2001.10003v2'])(
    'looks for a mention of %s where no paper bears it, and for nothing else',
    async (query) => {
      const { library, titles } = await searching();
      const abstract = 'As in 2001.10003.';
      await library.importFeed('more', [
        draft('Another', { abstract }),
        draft('How arxiv.org began, with https and abs', { year: 2001 }),
        draft('In 2001 there were 10003'),
      ]);
      expect(await titles(query)).toEqual(['Another']);
      expect(await titles(query.replace('10003', '10004'))).toEqual([]);
    },
  );

  it.each([
    ['kim zhu 2019', ['Cited', 'Says so']],
    ['Kim et al., 2019', ['Cited', 'Says so']],
    ['(Kim, 2019a)', ['Cited', 'Says so']],
    ['kim 2018', ['Before']],
    ['kim et al.', ['Cited', 'Before', 'Says so']],
  ])('finds what %s cites, before who mentions it', async (query, found) => {
    const { library, titles } = await searching();
    const authors = ['Ana Kim', 'Bo Zhu'];
    await library.importFeed('more', [
      draft('Says so', { abstract: 'As Kim and Zhu said in 2019a, 2019.' }),
      draft('Others', { abstract: 'Nobody.', year: 2019 }),
      draft('Before', { authors: ['Ana Kim'], year: 2018 }),
      draft('Cited', { authors, year: 2019 }),
    ]);
    const cited = await titles(query);
    expect(cited[0]).toBe(found[0]);
    expect(cited.toSorted()).toEqual(found.toSorted());
  });

  it.each(['wu et al., 2016', 'wu 2016'])(
    'finds what %s cites, though the surname is short',
    async (query) => {
      const { library, titles } = await searching();
      await library.importFeed('more', [
        draft('Cited', { authors: ['Yan Wu'], year: 2016 }),
        draft('Before', { authors: ['Yan Wu'], year: 2015 }),
        draft('Others', { abstract: 'In 2016.', year: 2016 }),
      ]);
      expect(await titles(query)).toEqual(['Cited']);
    },
  );

  it.each(['李小龙', '김민수', '王伟', '司马相如'])(
    'finds %s by the name alone',
    async (name) => {
      const { library, titles } = await searching();
      await library.importFeed('more', [
        draft('Theirs', { authors: ['Ada Byron', name] }),
        draft('Others', { authors: [`${name.slice(0, -1)}学`] }),
      ]);
      expect(await titles(name)).toEqual(['Theirs']);
      expect(await titles(`${name} theirs`)).toEqual(['Theirs']);
    },
  );

  it('takes a frequent short word for nobody', async () => {
    const { library, titles } = await searching();
    await library.importFeed('more', [
      draft('Somebody', { authors: ['Yan Ai'], year: 2016 }),
      ...['One', 'Two', 'Three'].map((of) =>
        draft(`${of} of AI`, { year: 2016 }),
      ),
    ]);
    expect(await titles('ai 2016')).not.toContain('Somebody');
  });

  it("finds the reader's own papers by surname and year", async () => {
    const { library, search } = await searching();
    await library.importFeed('more', [
      draft('The one', { authors: ['Ana Kim'], year: 2019 }),
      draft('Another', { authors: ['Ana Kim'], year: 2018 }),
    ]);
    const { id: list } = await library.service.createList({ name: 'Mine' });
    for (const paper of [5, 6]) await library.service.save({ paper, list });
    const own = await search('kim 2019', 10);
    expect(own.map(({ paper, lacks }) => [paper.title, lacks])).toEqual([
      ['The one', undefined],
    ]);
  });

  it('finds a title of words that say nothing', async () => {
    const { library, titles } = await searching();
    await library.importFeed('more', [draft('To be, or not to be')]);
    expect(await titles('to be or not to be')).toEqual(['To be, or no']);
    expect(await titles('to be or')).toEqual([]);
  });

  it.each([
    ['gpt4', ['GPT4 writes', 'GPT-4 reads']],
    ['gpt-4', ['GPT-4 reads', 'GPT4 writes']],
    ['pretraining', ['Pretraining ', 'Pre-training']],
    ['pre-training', ['Pre-training', 'Pretraining ']],
    ['pretraining a', ['Pretraining ', 'Pre-training']],
  ])('finds %s in either spelling, as typed first', async (query, found) => {
    const { library, titles } = await searching();
    await library.importFeed('more', [
      draft('GPT-2 and GPT-3 are older'),
      draft('GPT-4 reads'),
      draft('GPT4 writes'),
      draft('Pretraining a net'),
      draft('Pre-training for speech'),
      draft('Training a net with a pre'),
    ]);
    expect((await titles(query)).slice(0, 2)).toEqual(found);
    const { find, search } = createPaperSearch(library.connection, { mend });
    const shown = await search(query, 10);
    expect(await find(query)).toEqual(shown.map(({ paper }) => paper.id));
  });

  it('finds names that are a letter with signs', async () => {
    const { library, search, titles } = await searching();
    await library.importFeed('signs', [
      draft('A C Compiler'),
      draft('Templates in C++', { abstract: 'Compiled by C++.' }),
      draft('What Clusters Mean'),
      draft('On k-means'),
      draft('Kmeans, Faster'),
      draft('$\\beta$-VAE'),
    ]);
    expect(await titles('C++')).toEqual(['Templates in']);
    expect(await titles('c++ templates ')).toEqual(['Templates in']);
    expect(await titles('templates -c++')).toEqual([]);
    for (const typed of ['k-means', 'k means ', 'kmeans'])
      expect((await titles(typed)).slice(0, 2).toSorted()).toEqual([
        'Kmeans, Fast',
        'On k-means',
      ]);
    const [hit] = await search('C++', 1);
    expect(hit?.title.at(-1)).toEqual({ text: 'C++', marked: true });
    for (const typed of ['β-VAE', 'beta-vae', 'beta ', 'β '])
      expect(await titles(typed)).toEqual(['$\\beta$-VAE']);
  });

  it('takes a word for a surname where it is rather one', async () => {
    const { library, titles } = await searching();
    await library.importFeed('named', [
      draft('Parsing with Nets', { authors: ['Christopher D. Manning'] }),
      draft('Rules for Parsing', { authors: ['Ada Long'] }),
      ...Array.from({ length: 30 }, (_, i) => draft(`A long text ${i} here`)),
    ]);
    expect(await titles('manning')).toEqual(['Parsing with']);
    expect(await titles('parsing manning ')).toEqual(['Parsing with']);
    expect(await titles('long ')).not.toContain('Rules for Pa');
  });
});
