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
});
