import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseQuery } from '../../lib/query/parse-query';
import type { Query } from '../../lib/query/query';
import { spellings } from '../../lib/query/spellings';

/** Words and phrases of a query. */
const said = ({ words, phrases }: Query) => [
  words.map(({ word }) => word).join(' '),
  phrases.map((phrase) => phrase.join(' ')).join(', '),
];

it.each([
  ['gpt4', ['gpt4', 'gpt4'], ['gpt 4', 'gpt 4']],
  ['GPT-4 reasoning', ['gpt 4 reasoning', 'gpt 4'], ['gpt4 reasoning', 'gpt4']],
  [
    'pre-training',
    ['pre training', 'pre training'],
    ['pretraining', 'pretraining'],
  ],
  ['semeval task 6', ['semeval task 6', 'task 6'], ['semeval task6', 'task6']],
  ['YOLO v4', ['yolo v4', 'yolo v4'], ['yolov4', 'yolov4']],
  [
    '"small world" gpt4o year:2023',
    ['small world gpt4o', 'small world, gpt4o'],
    ['small world gpt 4o', 'small world, gpt 4o'],
  ],
])('%s is asked for side by side, and in the other way', (text, ...ways) => {
  expect(spellings(text).before.map(said)).toEqual(ways);
  expect(spellings(text).after).toEqual([]);
});

it.each(['parsing 2019', '"task 6"', 'author:lee 6', '-task 6'])(
  '%s is as it is',
  (text) => expect(spellings(text).before).toEqual([]),
);

it.each([
  ['C++ templates', 'templates c++'],
  ['parsing "C#" year:2019', 'parsing c#'],
  ['k-means, fast', 'fast k-mean'],
  ['fast k means', 'fast k-mean'],
])('%s asks for the name, and for all the rest', (text, words) => {
  const [query] = spellings(text).before;
  expect(query?.words.map(({ word }) => word).join(' ')).toBe(words);
  expect(query?.needsAll).toBe(true);
  expect(query?.years).toEqual(parseQuery(text).years);
});

it('a name may still be being typed', () => {
  expect(spellings('k-mea').before[0]?.words).toEqual([
    { word: 'k-mea', isBeginning: true },
  ]);
  expect(spellings('k-mea ').before[0]?.words[0]?.isBeginning).toBe(false);
});

it('a word with a prefix may be two', () => {
  const { before, after } = spellings('Pretraining nets');
  expect(before).toEqual([]);
  expect(after.map(said)).toEqual([['pre training nets', 'pre training']]);
});

it.each(['graph', '-gpt4', '"gpt4"', 'author:Ben-David', '2024', 'x1', 'h2o'])(
  '%s is written in one way',
  (text) => expect(spellings(text)).toEqual({ before: [], after: [] }),
);

it('takes any string', () => {
  const piece = fc.constantFrom(
    'a',
    'pre',
    '-',
    '4',
    '"',
    ':',
    ' ',
    'training',
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const { before, after } = spellings(pieces.join(''));
      expect([0, 1, 2, 3]).toContain(before.length);
      expect([0, 1]).toContain(after.length);
    }),
  );
});
