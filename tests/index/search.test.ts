import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createMemoryIndex,
  createMemoryStore,
} from '../../lib/index/memory-store';
import { createPackedIndex } from '../../lib/index/packed-index';
import type { IndexedPaper } from '../../lib/index/paper-index';
import type { FoundPaper, SearchQuestion } from '../../lib/index/search';
import { naiveSearch } from './naive-search';

const VOCABULARY =
  'graph graphs graphical neural network networks the of recommend recommender 图神经 gpt4 attention attentive at'.split(
    ' ',
  );
const phrase = (maxLength: number) =>
  fc
    .array(fc.constantFrom(...VOCABULARY), { maxLength })
    .map((words) => words.join(' '));

const question = (
  text: string,
  more: Partial<SearchQuestion> = {},
): SearchQuestion => ({
  words: text
    .split(' ')
    .filter((word) => word !== '')
    .map((word, i, all) => ({ word, isBeginning: i === all.length - 1 })),
  without: [],
  authors: [],
  years: [],
  limit: 20,
  ...more,
});

/** Scores that differ by rounding alone have one place. */
function placeOf({ score, lacks = [] }: FoundPaper): number {
  return lacks.length * 1e6 - Math.round(score * 1e6) / 1e6;
}

/** Papers by their places; of one place in any order. */
function withoutTies(found: readonly FoundPaper[]): FoundPaper[] {
  return found
    .map(({ paper, score, lacks }) => ({
      paper,
      score,
      ...(lacks && { lacks }),
    }))
    .toSorted((a, b) => placeOf(a) - placeOf(b) || a.paper - b.paper);
}

test('is the exact order of BM25, through additions and merges', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.array(
          fc.record(
            { title: phrase(5), abstract: phrase(20) },
            { requiredKeys: ['title'] },
          ),
          { minLength: 1, maxLength: 8 },
        ),
        { minLength: 1, maxLength: 5 },
      ),
      fc.array(fc.constantFrom(...VOCABULARY, 'gra', 'net', 're'), {
        minLength: 1,
        maxLength: 3,
      }),
      fc.constantFrom(0, 1, 20, 1_000),
      fc.boolean(),
      async (batches, asked, enough, isMerged) => {
        const index = createPackedIndex(createMemoryStore());
        const papers: IndexedPaper[] = [];
        for (const batch of batches) {
          const added = batch.map((text, i) => ({
            id: papers.length + i + 1,
            ...text,
          }));
          papers.push(...added);
          await index.add(added);
          if (isMerged) await index.merge();
        }
        const words = asked.map((word, i) => ({
          word,
          isBeginning: i === asked.length - 1,
        }));
        // So frequent that no word is taken for mistyped.
        const filler = VOCABULARY.flatMap((word) => [word, word, word]).map(
          (title, i) => ({ id: 1_000 + i, title }),
        );
        await index.add(filler);
        const { papers: found } = await index.search({
          ...question(''),
          words,
          enough,
          limit: 1_000,
        });
        const expected = naiveSearch([...papers, ...filler], words, enough);
        const places = found.map(placeOf);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(withoutTies(found)).toEqual(
          withoutTies(expected).map(({ score, ...it }) => ({
            ...it,
            score: expect.closeTo(score, 6),
          })),
        );
      },
    ),
    { numRuns: 150 },
  );
});

test('for a mistyped word, a search reads the part of the vocabulary that begins with its letter', async () => {
  const store = createMemoryStore();
  const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');
  const title = (letter: string) =>
    letters
      .flatMap((a) => letters.map((b) => `${letter}${a}${b}zzz`))
      .join(' ');
  await createPackedIndex(store).add(
    // As many papers as a word needs for it not to be taken for mistyped as well.
    letters.flatMap((letter, i) =>
      [0, 1, 2].map((n) => ({ id: 3 * i + n, title: title(letter) })),
    ),
  );
  const read = new Set<number>();
  const index = createPackedIndex({
    ...store,
    async readPages(keys) {
      for (const { part, page } of keys)
        if (part === 'vocabulary') read.add(page);
      return store.readPages(keys);
    },
  });
  await index.refresh();
  const [{ firsts } = { firsts: [] }] = index.manifest.segments;
  expect(firsts.length).toBeGreaterThan(4);

  const { papers } = await index.search({
    ...question(''),
    words: [{ word: 'mnozzy', isBeginning: false }],
  });
  expect(papers.map(({ paper }) => paper)).toEqual([38, 37, 36]);
  expect(read.size).toBeLessThan(3);
});

describe('a search', () => {
  const loading = createMemoryIndex([
    {
      id: 1,
      title: 'LightGCL: Simple Graph Contrastive Learning for Recommendation',
      authors: ['Xuheng Cai', 'Chao Huang'],
      year: 2023,
    },
    {
      id: 2,
      title: 'Deep learning',
      authors: ['LeCun, Y.', 'Geoffrey Hinton'],
      year: 2015,
    },
    { id: 3, title: 'Contrastive pictures', year: 2020, authors: ['A. Cairo'] },
    { id: 4, title: 'Learning to learn', abstract: 'Deep graphs are learned.' },
  ]);
  const ask = async (text: string, more: Partial<SearchQuestion> = {}) => {
    const index = await loading;
    const { papers } = await index.search(question(text, more));
    return papers.map(({ paper }) => paper);
  };

  test('completes the last word, by its written forms as well', async () => {
    expect(await ask('contrastive recommendatio')).toEqual([1]);
    expect(await ask('recom')).toEqual([1]);
    expect((await ask('contrast')).toSorted((a, b) => a - b)).toEqual([1, 3]);
  });

  test('forgives one wrong letter, in long words two, in beginnings as well', async () => {
    expect(await ask('ligthgcl')).toEqual([1]);
    expect(await ask('recomendaton graph')).toEqual([1]);
    expect(await ask('picutr')).toEqual([3]);
    expect(await ask('grabh')).toEqual(await ask('graph'));
    expect(await ask('xyzzy')).toEqual([]);
  });

  test('forgives a wrong first letter where no words with that letter are near', async () => {
    expect(await ask('oictures')).toEqual([3]);
    expect(await ask('ontrastive recommendation')).toEqual([1]);
    const images = [1, 2, 3].map((id) => ({ id, title: 'Image' }));
    const mistakes = [{ id: 4, title: 'Lmages' }];
    const index = await createMemoryIndex([...images, ...mistakes]);
    const found = await index.search(question('lmage'));
    // One paper has the same mistake: too few for it to be meant.
    expect(found.papers.map(({ paper }) => paper)).toEqual([4, 3, 2, 1]);
  });

  test('of equal ones gives the latest first, whatever came together', async () => {
    const index = createPackedIndex(createMemoryStore());
    const equal = (id: number) => ({ id, title: 'Equal', authors: ['A. Kim'] });
    await index.add([1, 2].map(equal));
    await index.add([3, 4].map(equal));
    for (const text of ['equal', 'kim'])
      expect(
        (await index.search(question(text))).papers.map(({ paper }) => paper),
      ).toEqual([4, 3, 2, 1]);
  });

  test('prefers titles', async () => {
    expect(await ask('deep')).toEqual([2, 4]);
  });

  describe('that no paper answers whole', () => {
    const lacking = async (
      text: string,
      more: Partial<SearchQuestion> = {},
    ) => {
      const index = await loading;
      const { papers } = await index.search(question(text, more));
      return papers.map(({ paper, lacks }) => [paper, lacks]);
    };

    test('gives papers that lack a word, and says which', async () => {
      expect(await lacking('pictures hinton deep')).toEqual([[2, [0]]]);
      expect(await ask('pictures hinton deep', { enough: 0 })).toEqual([]);
    });

    test('gives those as well where too few have all', async () => {
      const asked = 'contrastive graph learning ';
      expect(await lacking(asked, { enough: 3 })).toEqual([
        [1, undefined],
        [4, [0]],
      ]);
      expect(await ask(asked)).toEqual([1]);
      const only = new Set([2, 4]);
      expect(await ask(asked, { only })).toEqual([4]);
    });

    test('gives none with a single word where others have all', async () => {
      expect(await ask('contrastive graph ', { enough: 9 })).toEqual([1]);
      const only = new Set([3, 4]);
      expect(await ask('contrastive graph ', { only })).toEqual([3, 4]);
    });

    test('gives none that has but a year, or a word that says little', async () => {
      expect(await ask('hinton 2023', { enough: 9 })).toEqual([2]);
      const common = Array.from({ length: 30 }, (_, i) => ({
        id: i + 1,
        title: i === 0 ? 'Zebra crossings' : 'Learning',
      }));
      const index = await createMemoryIndex(common);
      const found = await index.search(question('zebra learning '));
      expect(found.papers.map(({ paper }) => paper)).toEqual([1]);
    });
  });

  test('prefers what a stop word may become, and does not ask for it', async () => {
    const index = await createMemoryIndex([
      { id: 1, title: 'Random forests' },
      { id: 2, title: 'Random walks' },
      { id: 3, title: 'Formal languages' },
    ]);
    const asked = async (words: string) =>
      (await index.search(question(words))).papers.map(({ paper }) => paper);
    expect(await asked('random for')).toEqual([1, 2]);
    expect((await asked('for')).toSorted((a, b) => a - b)).toEqual([1, 3]);
  });

  test('does not ask for the beginning of a stop word that is none itself', async () => {
    const index = await createMemoryIndex([
      { id: 1, title: 'Random witnesses' },
      { id: 2, title: 'Random walks' },
      { id: 3, title: 'Random walks of a sha' },
    ]);
    const asked = async (words: string) =>
      (await index.search(question(words))).papers.map(({ paper }) => paper);
    expect(new Set(await asked('random walks wi'))).toEqual(new Set([2, 3]));
    expect((await asked('random wi'))[0]).toBe(1);
    expect(await asked('random sha')).toEqual([3]);
  });

  test('leaves words out', async () => {
    expect(await ask('learning', { without: ['graphs'] })).toEqual([2]);
  });

  test('asks for authors and years, and for none', async () => {
    const hinton = { name: 'hinton', isNot: false };
    expect(await ask('', { authors: [hinton] })).toEqual([2]);
    expect(await ask('', { authors: [{ name: 'cai', isNot: false }] })).toEqual(
      [3, 1],
    );
    expect(
      await ask('learn', { authors: [{ ...hinton, isNot: true }] }),
    ).toEqual(expect.not.arrayContaining([2]));
    const years = { from: 2015, to: 2020, isNot: false };
    expect(await ask('', { years: [years] })).toEqual([3, 2]);
    expect(
      (await ask('', { years: [{ ...years, isNot: true }] })).toSorted(
        (a, b) => a - b,
      ),
    ).toEqual([1, 4]);
    expect(
      await ask('deep', {
        authors: [hinton],
        years: [{ from: 2020, to: 2021, isNot: false }],
      }),
    ).toEqual([]);
  });

  test('asks among some papers only', async () => {
    expect(await ask('learning', { only: new Set([2, 3]) })).toEqual([2]);
    expect(await ask('', { except: new Set([4]) })).toEqual([3, 2, 1]);
  });
});
