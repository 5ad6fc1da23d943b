import { describe, expect, it } from 'vitest';
import { createPaperSearch } from '../../lib/search/paper-search';
import { createFixture, draft } from '../library/fixture';
import { mend } from './searching';

/** Papers, all of them in the list "Reading group", which find each other when searched. */
async function savedPapers(...papers: ReturnType<typeof draft>[]) {
  const library = createFixture();
  await library.importFeed('saved', papers);
  const { id } = await library.service.createList({ name: 'Reading group' });
  for (let paper = 1; paper <= papers.length; paper++)
    await library.service.save({ paper, list: id });
  const { search, find } = createPaperSearch(library.connection, { mend });
  const found = async (query: string) =>
    (await search(query, 10)).map(({ paper, lacks }) => ({
      id: paper.id,
      lacks,
    }));
  return { library, found, find };
}

describe('what a paper lacks', () => {
  it('is nothing where a saved title has it in a script without spaces', async () => {
    const { found } = await savedPapers(draft('深度学习综述'));
    expect(await found('深度学习')).toEqual([{ id: 1, lacks: undefined }]);
    expect(await found('综述 深度 ')).toEqual([{ id: 1, lacks: undefined }]);
  });

  it('is said as it was typed, in that order and once', async () => {
    const { found } = await savedPapers(draft('Bridges'), draft('机器翻译'));
    expect(
      await found('Zürich bridges Poincaré–Zurich maps 神经网络 '),
    ).toEqual([{ id: 1, lacks: ['Zürich', 'Poincaré', 'maps', '神经网络'] }]);
    expect(await found('BERT神经 翻译 ')).toEqual([
      { id: 2, lacks: ['BERT', '神经'] },
    ]);
  });

  it('is no word that another spelling of it has', async () => {
    const { found } = await savedPapers(
      draft('A Robustly Optimized BERT Pre-training Approach'),
      draft('Pretraining a dog'),
    );
    expect((await found('roberta robustly pretraining '))[0]).toEqual({
      id: 1,
      lacks: ['roberta'],
    });
  });

  it('is no word of a note, nor of the name of a list or tag', async () => {
    const { library, found, find } = await savedPapers(
      draft('Diffusion Models', { abstract: 'They beat GANs.' }),
      draft('GANs in Practice'),
    );
    await library.service.setNote({ paper: 1, text: 'From the kickoff.' });
    await library.service.tag({ paper: 2, name: 'teaching' });

    const both = [{ id: 1, lacks: undefined }];
    expect(await found('kickoff gans')).toEqual(both);
    expect(await find('kickoff gans')).toEqual([1]);
    expect(await find('gans kickoff -beat')).toEqual([]);
    expect(await found('gans practice kickoff ')).toEqual([
      { id: 1, lacks: ['practice'] },
      { id: 2, lacks: ['kickoff'] },
    ]);
    expect(await find('gans practice kickoff ')).toEqual([]);
    expect(await found('teaching diffusion gans zebra ')).toEqual([
      { id: 2, lacks: ['diffusion', 'zebra'] },
      { id: 1, lacks: ['teaching', 'zebra'] },
    ]);
    expect(await found('reading group gans zebra ')).toEqual([
      { id: 2, lacks: ['zebra'] },
      { id: 1, lacks: ['zebra'] },
    ]);
  });

  it('is no word of a phrase', async () => {
    const library = createFixture();
    await library.importFeed('one', [
      draft('A language model'),
      draft('Agents whose memory is a model'),
      draft('Models of a language'),
      ...Array.from({ length: 30 }, (_, i) => draft(`Language, a model ${i}`)),
    ]);
    const { search } = createPaperSearch(library.connection, { mend });
    const found = await search('"a language model" agents memory ', 10);
    expect(found.map(({ paper, lacks }) => [paper.id, lacks])).toEqual([
      [1, ['agents', 'memory']],
    ]);
  });

  it('is nothing of what is exported, however many papers a list has', async () => {
    const { find } = await savedPapers(
      ...Array.from({ length: 250 }, (_, i) =>
        draft(`Part ${i}`, { abstract: 'About rings.' }),
      ),
    );
    expect(await find('reading group rings')).toHaveLength(250);
    expect(await find('reading group rings zebra')).toEqual([]);
  });
});
