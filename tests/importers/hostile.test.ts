import { describe, expect, it } from 'vitest';
import { importers } from '../../lib/import/importers';
import { parseText } from './parse';

const parse = (id: string, text: string) =>
  parseText(
    importers.find((it) => it.id === id)!,
    text,
  );
const titles = async (id: string, text: string) =>
  (await parse(id, text)).entries.map(({ title }) => title);

describe('a file that is made to hurt', () => {
  it('may double its abbreviations with every line', async () => {
    const doubling = (count: number) =>
      Array.from({ length: count }, (_, at) =>
        at === 0
          ? '@string{s0 = "abcdefghij"}'
          : `@string{s${at} = s${at - 1} # s${at - 1}}`,
      ).join('\n');
    const bomb = `${doubling(40)}\n@article{k, title={After the bomb}}`;
    const { entries, problems } = await parse('bibtex', bomb);
    expect(entries).toMatchObject([{ title: 'After the bomb' }]);
    expect(problems[0]).toMatchObject({ message: 'record_too_long', line: 11 });
  });

  it('may join what is short for ever', async () => {
    const long = `@string{s = "${'x'.repeat(9_000)}"}\n@article{k, title=${'s # '.repeat(90_000)}s}\n@article{l, title={After it}}`;
    const { entries, problems } = await parse('bibtex', long);
    expect(entries).toMatchObject([{ title: 'After it' }]);
    expect(problems).toMatchObject([{ message: 'broken_record', line: 2 }]);
  });

  it.each([
    ['csl-json', (deep: string) => `[{"title":"One","x":${deep}}]`],
    ['csl-json', (deep: string) => `{"title":"One","x":${deep}}`],
    ['huggingface-papers', (deep: string) => `[{"title":"One","x":${deep}}]`],
    ['papermemory', (deep: string) => `{"a":{"title":"One","x":${deep}}}`],
  ])('may nest its JSON deep: %s', async (id, write) => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(await titles(id, write(deep))).toEqual(['One']);
  });

  // Read in the square of their length, each of these would take minutes.
  const LONG = 400_000;
  const of = (part: string) => part.repeat(LONG / part.length);
  it.each([
    ['table', `title,url\nOne,${of('a-')}`],
    ['table', `title,url\nOne,${of('doi.org/10.1000/')}"`],
    ['table', `title,authors,year\nOne,"A${of(' ')}b",2000`],
    ['papermemory', `{"a":{"title":"One","author":"A${of(' ')}b"}}`],
    ['bibtex', `@a{k, title={One}, author={A${of(' ')}b}}`],
    ['bibtex', `@a{k, title={One}${of(',')}}`],
    ['bibtex', `@a{k, title={One}, abstract={${of('~')}}}`],
    ['bibtex', `@a{k, title={One}, keywords={${of('$')}}}`],
  ])('may have one endless field: %s %.60s', async (id, text) => {
    expect(await titles(id, text)).toEqual(['One']);
  });
});
