import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../lib/query/parse-query';
import { surnames } from '../../lib/text/person-names';

const wordsOf = (text: string) =>
  parseQuery(text).words.map(({ word }) => word);

describe('words', () => {
  it('are folded, and the last may be a beginning', () => {
    expect(parseQuery('Naïve GRAPH').words).toEqual([
      { word: 'naive', isBeginning: false },
      { word: 'graph', isBeginning: true },
    ]);
    expect(parseQuery('graph ').words).toEqual([
      { word: 'graph', isBeginning: false },
    ]);
  });

  it('keep their hyphens and colons to themselves', () => {
    expect(wordsOf('pre-training BERT: attention 3:1')).toEqual([
      'pre',
      'training',
      'bert',
      'attention',
      '3',
      '1',
    ]);
  });

  it('in quotation marks are a phrase, also while it is typed', () => {
    for (const text of [
      '"Graph networks"',
      '“graph Networks”',
      '"graph networks',
    ])
      expect(parseQuery(text)).toMatchObject({
        phrases: [['graph', 'networks']],
        words: [{ word: 'graph' }, { word: 'networks', isBeginning: false }],
      });
    expect(parseQuery('"graph"').phrases).toEqual([]);
  });

  it('after a minus must not occur', () => {
    expect(
      parseQuery('graph -image -"object tracking" -self-attention'),
    ).toMatchObject({
      words: [{ word: 'graph' }],
      without: {
        words: ['image'],
        phrases: [
          ['object', 'tracking'],
          ['self', 'attention'],
        ],
      },
    });
  });
});

describe('fields', () => {
  it.each([
    ['author:Hinton', { authors: [{ name: 'hinton', isNot: false }] }],
    [
      '-author:"van der Maaten"',
      { authors: [{ name: 'maaten', isNot: true }] },
    ],
    [
      'author:"Ada B. Lovelace"',
      { authors: [{ name: 'lovelace', initial: 'a', isNot: false }] },
    ],
    [
      'author:"Lovelace, Ada"',
      { authors: [{ name: 'lovelace', initial: 'a', isNot: false }] },
    ],
    ['year:2023', { years: [{ from: 2023, to: 2023, isNot: false }] }],
    ['year:2025..2023', { years: [{ from: 2023, to: 2025, isNot: false }] }],
    ['-year:2020..', { years: [{ from: 2020, to: 9999, isNot: true }] }],
    ['year:..1999', { years: [{ from: 0, to: 1999, isNot: false }] }],
    ['site:arXiv', { sites: [{ name: 'arxiv', isNot: false }] }],
    ['list:"To read"', { lists: [{ name: 'to read', isNot: false }] }],
    ['tag:Graphs', { tags: [{ name: 'graphs', isNot: false }] }],
    ['is:unread', { states: [{ state: 'unread', isNot: false }] }],
    ['-has:note', { holdings: [{ holding: 'note', isNot: true }] }],
    ['added:2w', { added: [{ days: 14, isNot: false }] }],
    ['AUTHOR:x', { authors: [{ name: 'x', isNot: false }] }],
  ])('%s', (text, expected) => {
    expect(parseQuery(text)).toMatchObject({
      ...expected,
      words: [],
      notices: [],
    });
  });

  it('combine with words', () => {
    expect(parseQuery('graph author:cai networks')).toMatchObject({
      words: [
        { word: 'graph', isBeginning: false },
        { word: 'networks', isBeginning: true },
      ],
      authors: [{ name: 'cai' }],
    });
    expect(parseQuery('graph author:cai').words[0]?.isBeginning).toBe(false);
  });

  it('say nothing while their value is to come', () => {
    expect(parseQuery('graph author:')).toMatchObject({
      words: [{ word: 'graph' }],
      authors: [],
      notices: [],
    });
  });
});

describe('an author', () => {
  const asked = (text: string) =>
    parseQuery(text).authors.map(({ name }) => name);

  it.each([
    ['author:Shalev-Shwartz', 'shalevshwartz'],
    ['author:Shalev-', 'shalev'],
    ["author:O'Brien", 'obrien'],
    ['author:O’Brien', 'obrien'],
    [`author:"'t Hooft"`, 'hooft'],
    ['author:DeepSeek-AI', 'deepseekai'],
    ['author:李小龙', '李小龙'],
    ['author:김민수', '김민수'],
    ['author:"LeCun, Yann"', 'lecun'],
    ['author:"LeCun,', 'lecun'],
    ['author:"Smith, J."', 'smith'],
    ['author:"Zhang YX"', 'zhang'],
    ['author:"Xin L', 'l'],
    ['author:Sr', 'sr'],
    ['author:"Sammy Davis, Jr."', 'davis'],
  ])('%s is asked for by the surname', (text, name) => {
    expect(asked(text)).toEqual([name]);
  });

  it('is asked for by the surname that the index has of it', () => {
    const piece = fc.constantFrom(
      ...['Li', "O'", 'Ben-', '李小龙', 'É', 'J.', 'YX', 'Jr.', ',', ' ', ' '],
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
        const author = pieces.join('').trim();
        const [surname] = surnames([author]);
        if (surname === undefined) return;
        expect(asked(`author:"${author}"`)).toEqual([surname]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('without a letter asks nothing', () => {
    expect(asked('author:42')).toEqual([]);
  });
});

describe('what cannot be understood', () => {
  it.each([
    ['venue:acl', { kind: 'unknown-field', text: 'venue:acl', field: 'venue' }],
    [
      'year:soon',
      { kind: 'bad-value', field: 'year', example: 'year:2023..2025' },
    ],
    ['is:green', { kind: 'unknown-value', field: 'is' }],
    ['added:soon', { kind: 'bad-value', field: 'added' }],
  ])('%s is a notice, and the rest is asked', (text, notice) => {
    const query = parseQuery(`graph ${text} network`);
    expect(query.notices).toEqual([expect.objectContaining(notice)]);
    expect(query.words.map(({ word }) => word)).toEqual(
      expect.arrayContaining(['graph', 'network']),
    );
  });

  it.each(['arXiv:2407.21783', 'doi:10.1234/x', 'https://arxiv.org/abs/1'])(
    '%s names a paper, and is no field',
    (text) => expect(parseQuery(text).notices).toEqual([]),
  );

  it('never throws, and takes any string', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc
            .array(
              fc.constantFrom(
                '"',
                '-',
                ':',
                'is',
                'year',
                ' ',
                '..',
                '2020',
                'a',
              ),
            )
            .map((pieces) => pieces.join('')),
        ),
        (text) => {
          for (const { word } of parseQuery(text).words)
            expect(word.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});
