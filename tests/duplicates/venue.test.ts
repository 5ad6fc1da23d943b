import { describe, expect, test } from 'vitest';
import { parseVenue, venueLikeness } from '../../lib/duplicates/venue';

const likeness = (a: string, b: string) =>
  venueLikeness(parseVenue(a)!, parseVenue(b)!);

describe('one venue', () => {
  test.each([
    ['vldb', 'very large data bases'],
    ['SIGMOD Conference', 'International Conference on Management of Data'],
    [
      'acm trans . database syst .',
      'ACM Transactions on Database Systems (TODS)',
    ],
    ['Zhongguo Zhenjiu', 'Zhongguo zhen jiu'],
    ['Brain Injury', 'BRAIN INJURY'],
    ['Dtsch-Med-Wochenschr', 'Deutsche medizinische Wochenschrift (1946)'],
    ['proc . of vldb ,', 'VLDB'],
  ])('%s is %s', (a, b) => {
    expect(likeness(a, b)?.contained).toBeGreaterThanOrEqual(0.5);
    expect(likeness(a, b)).toEqual(likeness(b, a));
  });
});

describe('two venues', () => {
  test.each([
    ['SIGMOD Record', 'VLDB'],
    ['American Journal of Cardiology', 'European Heart Journal'],
    ['BMC Neurology', 'Stroke'],
  ])('%s is not %s', (a, b) => {
    expect(likeness(a, b)).toEqual({ contained: 0, whole: 0 });
  });
  test('of which one has its name within the other are alike only in part', () => {
    expect(likeness('Stroke', 'Topics in Stroke Rehabilitation')).toEqual({
      contained: 1,
      whole: 1 / 3,
    });
  });
  test.each([
    ['VLDB J.', 'vldb journal'],
    [
      'The VLDB Journal -- the international journal on very large data bases',
      'vldb journal',
    ],
    ['Very Large Data Bases', 'vldb meeting'],
    ['SIGMOD Record', 'sigmod journal'],
    ['Proc. 21st ACM Symposium on Theory of Computing', 'stoc meeting'],
    ['Brain', undefined],
  ])('%s belongs to the series %s', (name, series) => {
    expect(parseVenue(name)?.series).toBe(series);
  });
});

test.each([
  ['Journal of the ACM', 'journal'],
  ['in proc. 36th annual symposium', 'meeting'],
  ['PhD thesis', 'report'],
  ['Nature', undefined],
])('%s tells its kind: %s', (name, kind) => {
  expect(parseVenue(name)?.kind).toBe(kind);
});

test('a name without a telling word is none', () => {
  expect(parseVenue('  1997 , ')).toBeUndefined();
  expect(
    venueLikeness(parseVenue('Proc.')!, parseVenue('VLDB')!),
  ).toBeUndefined();
});
