import { expect, test } from 'vitest';
import {
  titleNegations,
  titleNumbers,
} from '../../lib/duplicates/title-numbers';

test.each([
  ['muc 3 and gpt4', ['3', '4']],
  ['the third workshop', ['3']],
  ['the 3rd workshop', ['3']],
  ['natural language ii', ['2']],
  ['session i the theory', ['1']],
  ['can i trust you', []],
  ['subtask b for everyone', ['b']],
  ['task 05 in 2019', ['2019', '5']],
  ['session 1 systems i', ['1', '1']],
  ['综述 一', ['1']],
  ['第三 三部 统一', ['3']],
  ['plain words', []],
])('%s', (title, expected) => {
  expect(titleNumbers(title.split(' '))).toEqual(expected);
});

test('negations are counted', () => {
  expect(titleNegations('attention is not not explanation'.split(' '))).toBe(2);
});
