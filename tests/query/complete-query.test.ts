import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeQuery } from '../../lib/query/complete-query';
import { parseQuery } from '../../lib/query/parse-query';
import { queryPieces, withoutPiece } from '../../lib/query/pieces';

const known = {
  lists: ['Diffusion', 'To read next'],
  tags: ['to cite', 'graphs'],
  sites: ['arxiv', 'huggingface'],
};
const complete = (query: string) => completeQuery(query, known);

describe('completing a query', () => {
  it('goes on with fields, and with the values they can have', () => {
    expect(complete('graphs ye')).toEqual(['graphs year:']);
    expect(complete('is:un')).toEqual(['is:unread ']);
    expect(complete('light -is:s')).toEqual(['light -is:saved ']);
    expect(complete('list:')).toEqual([
      'list:Diffusion ',
      'list:"To read next" ',
    ]);
    expect(complete('tag:"to')).toEqual(['tag:"to cite" ']);
    expect(complete('site:HUG')).toEqual(['site:huggingface ']);
  });

  it('leaves words alone', () => {
    for (const query of ['', 'g', 'graph ', 'graph neural', 'year:20'])
      expect(complete(query)).toEqual([]);
  });

  it('offers nothing that is not understood', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom(
          'is:',
          'has:',
          'tag:',
          'list:',
          'site:',
          'added:',
          'ye',
        ),
        (before, piece) => {
          const notices = (query: string) => parseQuery(query).notices.length;
          const start = `${before.replaceAll('"', '')} `;
          for (const query of complete(start + piece))
            expect(notices(query)).toBe(notices(start));
        },
      ),
    );
  });
});

describe('the parts of a query', () => {
  it('are filters where they narrow what words find', () => {
    const filters = queryPieces(
      'light "graph neural" -robot author:he list:"To read" year: is:saved',
    ).filter(({ isFilter }) => isFilter);
    expect(filters.map(({ text }) => text)).toEqual([
      '"graph neural"',
      '-robot',
      'author:he',
      'list:"To read"',
      'is:saved',
    ]);
  });

  it('are taken off one at a time, and the rest stays as it was', () => {
    const query = 'light  is:saved  graph';
    const [filter] = queryPieces(query).filter(({ isFilter }) => isFilter);
    expect(withoutPiece(query, filter!)).toBe('light graph');
    fc.assert(
      fc.property(fc.string(), (text) => {
        let rest = text;
        for (let piece; (piece = queryPieces(rest)[0]);)
          rest = withoutPiece(rest, piece);
        expect(rest.replaceAll(/["“”„\s]/g, '').length).toBeLessThan(
          Math.max(1, text.length),
        );
      }),
    );
  });
});
