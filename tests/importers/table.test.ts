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
