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
});
