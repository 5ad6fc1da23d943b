import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { islandPapers } from '../../lib/detect/islands';
import { parsePage } from '../page-fixtures';

function islandWith(props: string): Element {
  const document = parsePage('<main><div data-target="Island"></div></main>');
  const island = document.querySelector('[data-target]')!;
  island.setAttribute('data-props', props);
  return island;
}

describe('islandPapers', () => {
  test('reads the papers of a list', () => {
    const props = {
      dailyPapers: [
        {
          paper: {
            id: '2002.02126',
            summary: 'Two\n lines',
            publishedAt: '2020-02-06T18:00:00.000Z',
            authors: [
              { name: 'Xiangnan He', hidden: false },
              { name: 'Somebody Hidden', hidden: true },
              { name: ' ' },
            ],
          },
        },
        { paper: { id: '1706.03762' } },
      ],
    };
    const papers = islandPapers(islandWith(JSON.stringify(props)));
    expect([...papers]).toEqual([
      [
        '2002.02126',
        { authors: ['Xiangnan He'], abstract: 'Two lines', year: 2020 },
      ],
      ['1706.03762', { authors: [] }],
    ]);
  });

  test('reads the paper of a paper page', () => {
    const props = JSON.stringify({ paper: { id: '1706.03762' } });
    expect([...islandPapers(islandWith(props)).keys()]).toEqual(['1706.03762']);
  });

  test.each([
    [
      'an organisation’s list',
      { orgPapers: [{ paper: { id: '1706.03762' } }] },
    ],
    [
      'a collection',
      { collection: { items: [{ type: 'paper', id: '1706.03762' }] } },
    ],
    ['a tag', { model: { tag_objs: [{ id: 'arxiv:1706.03762' }] } }],
  ])('finds papers wherever they stand: %s', (_where, props) => {
    const papers = islandPapers(islandWith(JSON.stringify(props)));
    expect([...papers.keys()]).toEqual(['1706.03762']);
  });

  test('reads the title of a tag', () => {
    const props = {
      tag_objs: [
        { id: 'license:mit', label: 'mit' },
        {
          id: 'arxiv:2505.09388',
          extra: { paperTitle: 'Qwen3\n  Technical Report' },
        },
      ],
    };
    const papers = islandPapers(islandWith(JSON.stringify(props)));
    expect(papers.get('2505.09388')?.title).toBe('Qwen3 Technical Report');
  });

  test('reads where the code is', () => {
    const paper = {
      id: '1706.03762',
      upvotes: 7,
      githubRepo: 'https://github.com/tensorflow/tensor2tensor',
      projectPage: 'https://example.org/',
    };
    const papers = islandPapers(islandWith(JSON.stringify({ paper })));
    expect(papers.get('1706.03762')).toEqual({
      authors: [],
      links: {
        code: 'https://github.com/tensorflow/tensor2tensor',
        project: 'https://example.org/',
      },
    });
  });

  test('takes the fullest record of a paper that stands there twice', () => {
    const props = {
      tags: [{ id: 'arxiv:1706.03762' }],
      paper: { id: '1706.03762', summary: 'All of it' },
      again: { id: '1706.03762', summary: 'Later' },
    };
    const papers = islandPapers(islandWith(JSON.stringify(props)));
    expect(papers.get('1706.03762')?.abstract).toBe('All of it');
  });

  test('leaves out what does not fit: other identifiers, fields of another type', () => {
    const props = JSON.stringify({
      dailyPapers: [
        null,
        7,
        { paper: { id: 7 } },
        { paper: { id: 'discussion' } },
        {
          paper: {
            id: '2407.21783',
            authors: 'none',
            githubRepo: 3,
            extra: null,
          },
        },
        {
          paper: {
            id: '2407.21784',
            authors: [null, 7],
            summary: null,
            publishedAt: 'soon',
          },
        },
      ],
    });
    expect([...islandPapers(islandWith(props))]).toEqual([
      ['2407.21783', { authors: [] }],
      ['2407.21784', { authors: [] }],
    ]);
  });

  test('follows the data when the page replaces it', () => {
    const island = islandWith(JSON.stringify({ paper: { id: '2407.21783' } }));
    expect(islandPapers(island).has('2407.21783')).toBe(true);
    island.setAttribute(
      'data-props',
      JSON.stringify({ paper: { id: '2407.21784' } }),
    );
    expect([...islandPapers(island).keys()]).toEqual(['2407.21784']);
  });

  test('is empty without the island, and for data beyond the limits', () => {
    const huge = JSON.stringify({
      paper: { id: '2407.21783', summary: 'x'.repeat(9_000_000) },
    });
    const deep = `${'['.repeat(50_000)}{"id":"2407.21783"}${']'.repeat(50_000)}`;
    expect(islandPapers(null).size).toBe(0);
    expect(islandPapers(islandWith(huge)).size).toBe(0);
    expect(islandPapers(islandWith(deep)).size).toBe(0);
  });

  test('never throws, whatever the data', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc
            .object()
            .map((it) =>
              JSON.stringify({ paper: { ...it, id: '1706.03762' } }),
            ),
          fc
            .array(fc.jsonValue())
            .map((dailyPapers) => JSON.stringify({ dailyPapers })),
        ),
        (props) => {
          for (const paper of islandPapers(islandWith(props)).values())
            expect(paper.authors.every((name) => name !== '')).toBe(true);
        },
      ),
    );
  });
});
