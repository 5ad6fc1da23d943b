import { expect, test } from 'vitest';
import { askedAuthors } from '../../lib/query/asked-authors';

test.each([
  ['liang', 'Percy Liang', true],
  ['lia', 'Percy Liang', true],
  ['lia ', 'Percy Liang', false],
  ['li', 'Percy Liang', false],
  ['percy', 'Percy Liang', false],
  ['he', 'Kaiming He', false],
  ['kaiming he', 'Kaiming He', true],
  ['wu et al., 2016a', 'Yonghui Wu', true],
  ['david', 'Shai Ben-David', true],
  ['李小龙', '李小龙', true],
  ['王伟', '王伟', true],
  ['李小明', '李小龙', false],
  ['author:lia', 'Percy Liang', true],
  ['author:"Jane Liang"', 'Percy Liang', false],
  ['author:"P. Liang"', 'Liang', true],
  ['-author:liang', 'Percy Liang', false],
  ['liang', '', false],
])('%s asks for %s: %s', (query, author, isAsked) => {
  expect(askedAuthors(query).isAsked(author)).toBe(isAsked);
});

test('a year of the query is said of every byline, other figures and other names are not', () => {
  const says = askedAuthors('liang 2019 42 ada').saysOf([
    'Percy Liang',
    'Ada Byron',
  ]);
  expect(['Liang', '2019', '42', 'Percy', 'Ada', '2020'].filter(says)).toEqual([
    'Liang',
    '2019',
  ]);
});

test.each([
  ['author:"costa-jussà"', 'Marta R. Costa-jussà', ['Costa', 'jussà']],
  ["author:o'con", "Brendan O'Connor", ['O', 'Connor']],
  ['author:connor', "Brendan O'Connor", ['Connor']],
  ['author:李小龙', '李小龙', ['李小龙']],
  ['李小龙', '李小龙', ['李小龙']],
])('%s marks the surname of %s', (query, author, marked) => {
  const says = askedAuthors(query).saysOf([author]);
  expect(author.match(/\p{L}+/gu)?.filter(says)).toEqual(marked);
});
