import { describe, expect, it } from 'vitest';
import { previewImport } from '../../../lib/library/importing/preview-import';
import type { ImportSource } from '../../../lib/library/library';
import { createFixture, draft, page, type Fixture } from '../fixture';

const source = (name: string, text: string): ImportSource => ({
  name,
  content: new Blob([text]),
});
const bibtex = (...records: Record<string, string>[]) =>
  records
    .map((fields, at) => {
      const written = Object.entries(fields).map(
        ([name, value]) => `  ${name} = {${value}}`,
      );
      return `@article{k${at},\n${written.join(',\n')}\n}\n`;
    })
    .join('\n');

function preview(
  fixture: Fixture,
  files: readonly ImportSource[],
  options: Partial<Parameters<typeof previewImport>[1]> = {},
) {
  return previewImport(files, {
    connection: fixture.connection,
    aids: {},
    signal: new AbortController().signal,
    onProgress: () => {},
    ...options,
  });
}

describe('a look at what an import would do', () => {
  it('tells new papers, repeats, conflicts and rejects apart, and changes nothing', async () => {
    const fixture = createFixture();
    await fixture.visit(page(), [
      draft('Attention Is All You Need', {
        identifiers: { arxiv: '1706.03762' },
      }),
      draft('Graph Attention Networks', {
        identifiers: { arxiv: '1710.10903' },
      }),
    ]);
    const db = await fixture.connection();
    const before = await Promise.all(
      [...db.objectStoreNames].map((name) => db.getAll(name)),
    );
    const found = await preview(fixture, [
      source(
        'refs.bib',
        bibtex(
          { title: 'Attention is all you need', eprint: '1706.03762' },
          { title: 'Cooking for Engineers', eprint: '1710.10903' },
          { title: 'Something New Under the Sun' },
          { title: 'Something New under the Sun' },
          { author: 'Nobody' },
          { eprint: '2407.21783', annote: 'read it' },
        ),
      ),
    ]);
    expect(found).toMatchObject({
      entries: 5,
      stubs: 1,
      withWords: 1,
      cancelled: false,
    });
    expect(found.added.map(({ title }) => title)).toEqual([
      'Something New Under the Sun',
      'arXiv 2407.21783',
    ]);
    expect(found.repeats).toMatchObject([
      {
        line: 1,
        source: 'refs.bib',
        reason: { kind: 'identifier', key: 'arxiv:1706.03762' },
        known: { paper: 1, title: 'Attention Is All You Need' },
      },
      {
        title: 'Something New under the Sun',
        reason: { kind: 'title' },
        known: { title: 'Something New Under the Sun' },
      },
    ]);
    expect(found.repeats[1]?.known.paper).toBeUndefined();
    expect(found.conflicts).toMatchObject([
      {
        title: 'Cooking for Engineers',
        known: { paper: 2, title: 'Graph Attention Networks' },
      },
    ]);
    expect(found.rejects).toMatchObject([
      { message: 'no_title', source: 'refs.bib' },
    ]);
    expect(
      await Promise.all(
        [...db.objectStoreNames].map((name) => db.getAll(name)),
      ),
    ).toEqual(before);
  });

  it('finds conflicts within a file', async () => {
    const doi = '10.1234/a';
    const found = await preview(createFixture(), [
      source(
        'refs.bib',
        bibtex(
          { title: 'Graph Attention Networks', doi },
          { title: 'Cooking for Engineers', doi },
        ),
      ),
    ]);
    expect(found.repeats).toEqual([]);
    expect(found.conflicts).toMatchObject([
      {
        title: 'Cooking for Engineers',
        known: { title: 'Graph Attention Networks' },
      },
    ]);
  });

  it('finds repeats across files, and a file given twice once', async () => {
    const fixture = createFixture();
    const text = bibtex({
      title: 'A Paper in Two Files',
      eprint: '2401.00001',
    });
    const found = await preview(fixture, [
      source('a.bib', text),
      source('b.txt', '2401.00001\n2401.00002\n'),
      source('again.bib', text),
    ]);
    expect(found).toMatchObject({ entries: 3, stubs: 1 });
    expect(found.repeats).toMatchObject([
      { source: 'b.txt', line: 1, known: { title: 'A Paper in Two Files' } },
    ]);
  });

  it('foresees what the import then does', async () => {
    const fixture = createFixture();
    await fixture.visit(page(), [draft('One Known Paper About Things')]);
    const drafts = [
      draft('One known paper about things'),
      draft('Another Paper About Things', {
        identifiers: { arxiv: '2401.00001' },
      }),
      draft('Another paper, about things'),
      draft('A Third One of Them'),
    ];
    const found = await preview(fixture, [
      source(
        'it.bib',
        bibtex(
          ...drafts.map(({ title, identifiers: { arxiv } }) => ({
            title,
            ...(arxiv !== undefined && { eprint: arxiv }),
          })),
        ),
      ),
    ]);
    const { added } = await fixture.service.importEntries({
      feed: { id: 'x', importer: 'bibtex', source: 'it.bib', name: 'BibTeX' },
      from: 0,
      entries: drafts,
      problems: [],
    });
    expect(found.added).toHaveLength(added);
    expect(added).toBe(2);
  });

  it('shows a table, and reads it as it is told to', async () => {
    const fixture = createFixture();
    const file = source(
      'table.tsv',
      'Titolo\tQuando\tDove\nEin Aufsatz über allerlei andere Dinge\t1999\thttps://arxiv.org/abs/2401.00001\n',
    );
    const first = await preview(fixture, [file]);
    expect(first.tables).toMatchObject([
      {
        file: 0,
        table: {
          hasHead: true,
          isSure: false,
          columns: { title: 0, identifier: 2 },
        },
      },
    ]);
    expect(first.added).toMatchObject([
      { title: 'Ein Aufsatz über allerlei andere Dinge', line: 2 },
    ]);
    const second = await preview(fixture, [
      { ...file, table: { hasHead: false, columns: { identifier: 2 } } },
    ]);
    expect(second.added).toMatchObject([{ title: 'arXiv 2401.00001' }]);
    expect(second.rejects).toMatchObject([{ line: 1, message: 'no_title' }]);
  });

  it('is cancelled, and halts while it is told to', async () => {
    const fixture = createFixture();
    const many = source(
      'many.txt',
      Array.from(
        { length: 2_000 },
        (_, at) => `2401.${String(at).padStart(5, '0')}`,
      ).join('\n'),
    );
    const abort = new AbortController();
    let halts = 0;
    const found = await preview(fixture, [many], {
      signal: abort.signal,
      whilePaused: async () => {
        halts += 1;
        if (halts === 2) abort.abort();
      },
    });
    expect(halts).toBe(2);
    expect(found.cancelled).toBe(true);
    expect(found.entries).toBeLessThan(2_000);
  });
});
