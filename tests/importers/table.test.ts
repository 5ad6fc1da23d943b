import { describe, expect, it } from 'vitest';
import table from '../../lib/importers/table';
import { parseText } from './parse';

/** The papers of a table, and what is said of it. */
async function papersOf(text: string) {
  const { all, problems } = await parseText(table, text);
  const papers = all.flatMap((it) =>
    it.type === 'entry' ? { ...it.draft, words: it.words, line: it.line } : [],
  );
  return { papers, problems };
}
const authorsOf = async (text: string) =>
  (await papersOf(text)).papers.map(({ authors }) => authors);

describe('authors in a cell', () => {
  const NAMES = [
    ['García Márquez, Gabriel', ['Gabriel García Márquez']],
    ['van der Maaten, Laurens', ['Laurens van der Maaten']],
    ['Smith, John, Jr.', ['John Smith Jr.']],
    ['Band and Co; Byron, Ada', ['Band and Co', 'Ada Byron']],
    ['Band and Co', ['Band and Co']],
    ['Byron, Ada; and Noether, Emmy', ['Ada Byron', 'Emmy Noether']],
  ] as const;

  it.each([
    [
      'Zotero',
      '"Item Type","Author","Title","Publication Title"',
      (authors: string) => `"book","${authors}","One",""`,
    ],
    [
      'a column where semicolons part them',
      'title,authors',
      (authors: string) => `One,"${authors}"`,
    ],
  ])('are told apart in %s', async (_what, head, row) => {
    const rows = NAMES.map(([authors]) => row(authors));
    expect(await authorsOf([head, ...rows].join('\n'))).toEqual(
      NAMES.map(([, names]) => names),
    );
  });

  it('are told apart in each cell where nothing else is known', async () => {
    expect(
      await authorsOf(
        `title,authors
One,"Byron, Ada"
One,"Smith, John, Jr."
One,"Ada Byron, Emmy Noether"
One,"Ada Byron, Emmy Noether, Sofja Kowalewskaja"
One,Ada Byron and Emmy Noether
One,Ada Byron | Emmy Noether
One,"Byron, Ada; Noether, Emmy"`,
      ),
    ).toEqual([
      ['Ada Byron'],
      ['John Smith Jr.'],
      ['Ada Byron', 'Emmy Noether'],
      ['Ada Byron', 'Emmy Noether', 'Sofja Kowalewskaja'],
      ['Ada Byron', 'Emmy Noether'],
      ['Ada Byron', 'Emmy Noether'],
      ['Ada Byron', 'Emmy Noether'],
    ]);
  });
});

describe('quotation marks in a table', () => {
  const RAW = '"Why Should I Trust You?": Explaining the Predictions';

  it.each([0, 3, 29])(
    'are text where they make no sense, in row %i',
    async (at) => {
      const title = (row: number) =>
        row === at ? RAW : row % 7 === 5 ? `"Quoted" ${row}` : `Paper ${row}`;
      for (const rows of [2, 4, 30, 3_000]) {
        const all = Array.from({ length: rows }, (_, row) => title(row));
        const lines = all.map((it, row) => `${it}\t2017\t2401.${10_000 + row}`);
        const { papers, problems } = await papersOf(
          ['Title\tYear\tarXiv', ...lines].join('\n'),
        );
        expect(papers.map((it) => it.title)).toEqual(all);
        expect(papers.every(({ year }) => year === 2017)).toBe(true);
        expect(problems).toEqual([]);
      }
    },
  );

  it('cost the line where nothing tells what is meant', async () => {
    const { papers, problems } = await papersOf(
      'title,year\nOne,2001\n"Two, and" a half, of it,2002\n"Three, ""3""\nof them",2003\nFour,2004',
    );
    expect(papers.map(({ title, line }) => [title, line])).toEqual([
      ['One', 2],
      ['Three, "3" of them', 4],
      ['Four', 6],
    ]);
    expect(problems).toMatchObject([{ message: 'broken_record', line: 3 }]);
  });

  it('that are wrong in every line are read in no time', async () => {
    const rows = 60_000;
    const { papers, problems } = await papersOf(
      `title\tyear\n${'"Raw" it is\t2001\n'.repeat(rows)}"Open, and so on`,
    );
    expect(papers).toHaveLength(rows);
    expect(new Set(papers.map(({ title }) => title))).toEqual(
      new Set(['"Raw" it is']),
    );
    expect(papers.at(-1)?.line).toBe(rows + 1);
    expect(problems).toMatchObject([{ message: 'broken_record' }]);
  });
});

describe('a table as programs write it', () => {
  it.each([';', ',', '\t', '|'])(
    'may name its delimiter first, as Excel does: %j',
    async (sign) => {
      const text = [
        `sep=${sign}`,
        ['Title', 'Year', 'DOI'].join(sign),
        ['Deep Learning', '2015', '10.1038/nature14539'].join(sign),
      ].join('\r\n');
      expect(table.sniff(text.replaceAll('\r\n', '\n'))).toBeGreaterThan(0.8);
      const { papers, problems } = await papersOf(text);
      expect(papers).toMatchObject([
        { title: 'Deep Learning', year: 2015, line: 3 },
      ]);
      expect(problems).toEqual([]);
    },
  );

  it('may end its lines with CR alone', async () => {
    const { papers } = await papersOf('title,year\rOne,2001\r"Two",2002\r');
    expect(papers).toMatchObject([
      { title: 'One', line: 2 },
      { title: 'Two', line: 3 },
    ]);
  });

  it('is said to have rows that are longer than its head', async () => {
    const { papers, problems } = await papersOf(
      'title,year\nNets, Deep and Wide,2001\nOne,2002,,\nTwo',
    );
    expect(papers).toHaveLength(3);
    expect(problems).toMatchObject([
      { severity: 'notice', message: 'too_many_cells', line: 2 },
    ]);
  });

  it('may have notes in HTML', async () => {
    const { papers } = await papersOf(
      'title,notes\nOne,<p>Hello &amp; <b>bye</b></p><p>now</p>\nTwo,a <p> of ours',
    );
    expect(papers.map(({ words }) => words?.note)).toEqual([
      'Hello & bye\nnow',
      'a <p> of ours',
    ]);
  });

  it('may have several notes of Zotero in a cell, semicolons between', async () => {
    const { papers } = await papersOf(
      'title,notes\nOne,"<p>First; of all</p>; <div data-schema-version=""9""><p>Second</p>\n</div>"',
    );
    expect(papers[0]?.words?.note).toBe('First; of all\n\nSecond');
  });

  it('may name a paper of arXiv by its journal alone, as Google Scholar does', async () => {
    const { papers } = await papersOf(
      'Authors,Title,Publication,Year\n"Chen, T; ",One,arXiv preprint arXiv:2002.05709,2020\n"Li, B; ",Two,Extends arXiv:2002.05709,2020\n',
    );
    expect(papers.map(({ identifiers }) => identifiers)).toEqual([
      { arxiv: '2002.05709' },
      {},
    ]);
  });
});

it.each([
  'Titel;Autoren;Jahr;Notizen',
  'Titre;Auteurs;Année;Notes',
  'Título;Autores;Año;Notas',
  '标题;作者;年份;备注',
  'タイトル;著者;発行年;メモ',
])('a head may be in the language of who made it: %s', async (head) => {
  const text = `${head}\nÜber Größe;Byron, Ada;2001;Mine\n`;
  expect(table.sniff(text)).toBeGreaterThan(0.5);
  expect((await papersOf(text)).papers).toMatchObject([
    {
      title: 'Über Größe',
      authors: ['Ada Byron'],
      year: 2001,
      words: { note: 'Mine' },
    },
  ]);
});
