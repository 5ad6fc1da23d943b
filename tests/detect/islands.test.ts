import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { islandPapers } from '../../lib/detect/islands';
import { parsePage } from '../page-fixtures';

function islandWith(props: string): Document {
  const document = parsePage('<main><div data-target="Island"></div></main>');
  document.querySelector('[data-target]')!.setAttribute('data-props', props);
  return document;
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
    const papers = islandPapers(islandWith(JSON.stringify(props)), 'Island');
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
    expect([...islandPapers(islandWith(props), 'Island').keys()]).toEqual([
      '1706.03762',
    ]);
  });

  test('leaves out what does not fit: entries without an id, fields of another type', () => {
    const props = JSON.stringify({
      dailyPapers: [
        null,
        7,
        { paper: { id: 7 } },
        { paper: { id: 'a', authors: 'none' } },
        { paper: { id: 'good', summary: null, publishedAt: 'soon' } },
      ],
    });
    expect([...islandPapers(islandWith(props), 'Island')]).toEqual([
      ['a', { authors: [] }],
      ['good', { authors: [] }],
    ]);
  });

  test('follows the data when the page replaces it', () => {
    const document = islandWith(JSON.stringify({ paper: { id: 'first' } }));
    expect(islandPapers(document, 'Island').has('first')).toBe(true);
    document
      .querySelector('[data-target]')!
      .setAttribute('data-props', JSON.stringify({ paper: { id: 'second' } }));
    expect([...islandPapers(document, 'Island').keys()]).toEqual(['second']);
  });

  test('is empty without the island, and for data beyond the size limit', () => {
    const huge = JSON.stringify({
      paper: { id: 'a', summary: 'x'.repeat(9_000_000) },
    });
    expect(islandPapers(islandWith('{}'), 'Other').size).toBe(0);
    expect(islandPapers(islandWith(huge), 'Island').size).toBe(0);
  });

  test('never throws, whatever the data', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map((paper) => JSON.stringify({ paper })),
          fc
            .array(fc.jsonValue())
            .map((dailyPapers) => JSON.stringify({ dailyPapers })),
        ),
        (props) => {
          for (const paper of islandPapers(
            islandWith(props),
            'Island',
          ).values())
            expect(paper.authors.every((name) => name !== '')).toBe(true);
        },
      ),
    );
  });
});
