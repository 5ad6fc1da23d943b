import { describe, expect, it } from 'vitest';
import bibtex from '../../lib/importers/bibtex';
import { parseText } from './parse';

/** The first paper of a file, and what is said of it. */
async function first(text: string) {
  const { all, problems } = await parseText(bibtex, text);
  const entry = all.find((it) => it.type === 'entry');
  return { ...entry?.draft, words: entry?.words, problems };
}

describe('a BibTeX record', () => {
  it('says the same with braces and escaped signs as without', async () => {
    expect(
      await first(String.raw`@article{k,
  title = {{BERT} \& Friends: {{A}} 50\% {R}eview of C\# \_x\_},
  abstract = {It costs \$5; {\o} and <i>n</i> &lt; 3.},
  author = {{Bert and Friends} and Knuth, Donald},
}`),
    ).toMatchObject({
      title: 'BERT & Friends: A 50% Review of C# _x_',
      abstract: 'It costs $5; ø and n < 3.',
      authors: ['Bert and Friends', 'Donald Knuth'],
    });
  });

  it.each([
    [
      'in the title',
      '@article{k,\n title={One {fish},\n author={A. B},\n year=2000\n}\n',
    ],
    [
      'behind it',
      '@article{k,\n title={One fish},\n abstract={Two {fish,\n author={A. B}\n}\n',
    ],
    [
      'in a name',
      '@article{k,\n title={One fish},\n author={{A. B,\n year=2000\n}\n',
    ],
    ['at its end', '@article{k,\n title={One fish},\n year=2000\n'],
  ])('is said to be damaged where a brace is missing %s', async (_at, text) => {
    const { title, problems } = await first(
      `${text}\n@article{l, title={Two}}`,
    );
    expect(title).toMatch(/^One fish/);
    expect(problems).toMatchObject([
      { severity: 'notice', message: 'broken_record', line: 1 },
    ]);
  });

  it('may be BibLaTeX', async () => {
    expect(
      await first(`@online{k,
  title = {A Title}, subtitle = {And {\\"u}ber More},
  author = {family=Gogh, given=Vincent, prefix=van and given={Martin Luther}, family=King, suffix=Jr. and Plain, Ada},
}`),
    ).toMatchObject({
      title: 'A Title: And über More',
      authors: ['Vincent van Gogh', 'Martin Luther King Jr.', 'Ada Plain'],
    });
  });

  it.each([
    '{UPB} @ SemEval (2020)',
    '{JUNLP}@Dravidian ({L}ang{T}ech 2021)',
    '{A}@B{C}',
  ])('may have an at sign in its title: %s', async (title) => {
    const text = `@a{k, title = {${title}}, year=2020}@a{l, title = "${title}"} @string{x = "y"}\n@a(m, title = {Three})`;
    const { entries, problems } = await parseText(bibtex, text);
    const plain = title.replaceAll(/[{}]/g, '');
    expect(entries.map((it) => it.title)).toEqual([plain, plain, 'Three']);
    expect(problems).toEqual([]);
  });

  it('may come after pages of comments', async () => {
    const line = '% what this file is, and who made it of what, and when\n';
    expect(bibtex.sniff(line.repeat(100).slice(0, 4_096))).toBeGreaterThan(0.5);
    expect(bibtex.sniff(`${line.repeat(99)}x\n`.slice(-4_096))).toBe(0);
    expect(bibtex.sniff('%PDF-1.7')).toBe(0);
  });

  it('has the year of the proceedings it is in, wherever these stand', async () => {
    const { all, problems } = await parseText(
      bibtex,
      `@inproceedings{a, title = {One}, crossref = {Conf/X}}
@inproceedings{b, title = {Two}, crossref = {conf/y}, year = 2001}
@book{c, title = {Three}, xdata = {shared, other}}
@inproceedings{d, title = {Four}, crossref = {nowhere}}
@proceedings{conf/x, title = {Proceedings}, date = {2020-05}}
@xdata{shared, year = 1999}`,
    );
    const years = all.flatMap((it) =>
      it.type === 'entry' ? [[it.draft.title, it.draft.year, it.line]] : [],
    );
    expect(years).toEqual([
      ['Two', 2001, 2],
      ['Proceedings', 2020, 5],
      ['One', 2020, 1],
      ['Three', 1999, 3],
      ['Four', undefined, 4],
    ]);
    expect(problems).toEqual([]);
  });

  it.each([
    ['groups = {nlp, to read}, comment = {Mine!}', ['nlp', 'to read'], 'Mine!'],
    ['mendeley-groups = {Thesis/Two}, annote = {So}', ['Thesis/Two'], 'So'],
  ])('has lists and a note: %s', async (fields, lists, note) => {
    const { words } = await first(`@article{k, title = {One}, ${fields}}`);
    expect(words).toEqual({ lists, note });
  });

  it.each([
    [String.raw`A $O(n \log n)$ Bound`, 'A O(n log n) Bound'],
    [
      String.raw`$\widetilde{O}(\sqrt{n})$ and $\epsilon$-Greed`,
      'Õ(√n) and ε-Greed',
    ],
    [String.raw`If $\max_x f$, \& $5 more`, 'If maxₓ f, & $5 more'],
    [String.raw`On $l_{2,0}$`, 'On l₂,₀'],
  ])('has formulas as people read them: %s', async (written, title) => {
    const read = await first(`@article{k, title = {${written}}}`);
    expect(read.title).toBe(title);
  });

  it.each([
    [
      'Vaswani, A., Shazeer, N., & Parmar, N.',
      ['A. Vaswani', 'N. Shazeer', 'N. Parmar'],
    ],
    ['Ada Byron; Bo Li', ['Ada Byron', 'Bo Li']],
    [
      'Ada Byron, Bo Li, Emmy Noether, C. Roe',
      ['Ada Byron', 'Bo Li', 'Emmy Noether', 'C. Roe'],
    ],
    ['King, Jr., Martin Luther', ['Martin Luther King Jr.']],
    ['Byron, Ada', ['Ada Byron']],
  ])('names people that no "and" parts: %s', async (written, names) => {
    const { authors } = await first(
      `@article{k, title = {One}, author = {${written}}}`,
    );
    expect(authors).toEqual(names);
  });

  it('names people without the numbers that DBLP gives them', async () => {
    const { authors } = await first(
      '@article{k, title = {One}, author = {Wei Wang 0001 and Group 7}}',
    );
    expect(authors).toEqual(['Wei Wang', 'Group 7']);
  });

  it.each(['journaltitle', 'journal', 'eid', 'number'])(
    'says which paper of arXiv it is where a program has no field for that: %s',
    async (field) => {
      const read = await first(
        `@article{k, title = {One}, ${field} = {arXiv preprint arXiv:2002.05709}}`,
      );
      expect(read).toMatchObject({ identifiers: { arxiv: '2002.05709' } });
    },
  );

  it('is not the paper that it says it extends', async () => {
    const read = await first(
      '@article{k, title = {One}, note = {Extended version of arXiv:2002.05709}}',
    );
    expect(read.identifiers).toEqual({});
  });

  it("keeps the remark of each of JabRef's people, beside a note", async () => {
    const { words } = await first(
      '@article{k, title = {One}, annote = {Mine}, comment = {Ours}, comment-ada = {Hers,\n  in two lines}}',
    );
    expect(words?.note).toBe('Mine\n\nOurs\n\nHers,\n  in two lines');
  });
});
