import { beforeAll, describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../lib/index/memory-store';
import { createPackedIndex } from '../../lib/index/packed-index';
import { parseQuery } from '../../lib/query/parse-query';

const BY = {
  percy: ['Percy Liang'],
  paul: ['Paul Pu Liang'],
  jennifer: ['Jennifer Liang', 'Ada Byron'],
  initial: ['Liang, P.'],
  nobody: ['Liang'],
  two: ['Wei Zhang', 'Shu Zhang'],
  others: ['Bo Zhang', 'Kai Zhang'],
  noah: ['Noah A. Smith'],
  maaten: ['Laurens van der Maaten'],
  he: ['Kaiming He', 'X. Zhang'],
  le: ['Quoc V. Le'],
  vargas: ['Mario Vargas Llosa'],
  shai: ['Shai Shalev-Shwartz'],
  catalan: ['Marta R. Costa-jussà'],
  irish: ["Brendan O'Connor"],
  taiwanese: ['Ming-Wei Chang'],
  belgian: ['de Marneffe, Marie-Catherine'],
  chinese: ['Min Chang'],
  first: ['Jacob Devlin'],
  second: ['Hannah Devlin'],
};
const NAMES = Object.keys(BY);

let index: ReturnType<typeof createPackedIndex>;
beforeAll(async () => {
  const packed = createPackedIndex(createMemoryStore());
  // In more segments than one, and merged.
  for (const [at, name] of NAMES.entries()) {
    const authors = BY[name as keyof typeof BY];
    await packed.add([{ id: at + 1, title: `On the ${name} method`, authors }]);
    if (at % 3 === 2) await packed.merge();
  }
  const title = 'Percy writes about speech to the young';
  await packed.add([{ id: 100, title, authors: ['Ann Liang'] }]);
  await packed.add(
    Array.from({ length: 300 }, (_, i) => ({
      id: 200 + i,
      title: `Speech ${i} of others`,
      authors: ['Q. Young'],
    })),
  );
  index = packed;
});

/** The keys of `BY` whose papers a query finds, best first. */
async function found(text: string): Promise<string[]> {
  const query = parseQuery(text.endsWith('…') ? text.slice(0, -1) : `${text} `);
  const { papers } = await index.search({
    ...query,
    without: query.without.words,
    limit: 50,
  });
  return papers.map(({ paper }) => NAMES[paper - 1] ?? String(paper));
}

describe('in a search', () => {
  test.each(['percy liang', 'liang, percy', 'Percy A. Liang', 'liang percy'])(
    '%s finds who may be Percy Liang',
    async (text) => {
      const people = await found(text);
      expect(people).toEqual(expect.arrayContaining(['percy', 'initial']));
      expect(people).not.toContain('jennifer');
    },
  );

  test.each([
    ['maat…', 'maaten'],
    ['vargas llo…', 'vargas'],
    ['noah smi…', 'noah'],
    ['smi…', 'noah'],
  ])('%s finds them while the name is typed', async (text, name) => {
    expect(await found(text)).toEqual([name]);
  });

  test('with a given name, of the surnames that begin so only the own', async () => {
    const people = await found('percy lia…');
    expect(people).toContain('percy');
    expect(people).not.toContain('jennifer');
  });

  test('a paper that has the words counts as well', async () => {
    expect(await found('percy liang')).toContain('100');
  });

  test.each([
    ['noah smith', 'noah'],
    ['noah a. smith', 'noah'],
    ['laurens van der maaten', 'maaten'],
    ['kaiming he', 'he'],
    ['quoc le', 'le'],
    ['vargas llosa', 'vargas'],
    ['mario llosa', 'vargas'],
    ['noah smith method', 'noah'],
    ['costa-jussà', 'catalan'],
    ['marta costa', 'catalan'],
    ['marta r. costa jussa', 'catalan'],
    ["brendan o'connor", 'irish'],
    ['shai shalev-shwartz', 'shai'],
    ['ming-wei chang', 'taiwanese'],
    ['chang, ming wei', 'taiwanese'],
    ['wei chang', 'taiwanese'],
    ['marie-catherine de marneffe', 'belgian'],
    ['marie de marneffe', 'belgian'],
  ])('%s finds one', async (text, name) => {
    expect(await found(text)).toEqual([name]);
  });

  test.each(['J. Devlin', 'Devlin, J.', 'j. d. devlin'])(
    '%s finds those of the initial first',
    async (text) => {
      expect(await found(text)).toEqual(['first', 'second']);
    },
  );

  test('of several people with one surname each has the own given name', async () => {
    expect(await found('wei zhang')).toEqual(['two']);
    expect(await found('kai zhang')).toEqual(['others']);
  });

  test('a frequent word is no given name', async () => {
    // Two of 300 papers of speech would do for no name.
    expect((await found('speech he')).includes('he')).toBe(false);
  });
});

describe('after author:', () => {
  test.each([
    ['"Percy Liang"', ['percy', 'paul', 'initial', 'nobody']],
    ['"Liang, P."', ['percy', 'paul', 'initial', 'nobody']],
    ['"wei zhang"', ['two']],
    ['zhang', ['two', 'others', 'he']],
    ['"van der Maaten"', ['maaten']],
    ['"Vargas Llosa"', ['vargas']],
    ['"Shalev Shwartz"', ['shai']],
    ['"Ben Shwartz"', ['shai']],
  ])('%s means these', async (name, people) => {
    expect((await found(`author:${name}`)).toSorted()).toEqual(
      people.toSorted(),
    );
    const others = await found(`-author:${name} method`);
    expect(others.toSorted()).toEqual(
      NAMES.filter((each) => !people.includes(each)).toSorted(),
    );
  });

  test('a given name that nobody of the surname has stands for all', async () => {
    expect(await found('author:"Bill Llosa"')).toEqual(['vargas']);
  });
});
