import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bareTitle } from '../../lib/duplicates/bare-title';

test.each([
  ['Batroxobin for the brain. [Chinese]', 'Batroxobin for the brain.'],
  ['[Batroxobin for the brain]', 'Batroxobin for the brain'],
  ['[Batroxobin for the brain] LA: Chi', 'Batroxobin for the brain'],
  [
    'Chest tube removal.[Erratum appears in J Surg. 2011]',
    'Chest tube removal.',
  ],
  [
    'Index research: forest or trees? (panel abstract)',
    'Index research: forest or trees?',
  ],
  ['(1994). On the complexity of teaching', 'On the complexity of teaching'],
  ['Editorial (reply)', 'Editorial (reply)'],
  ['Generalised f(x) for graphs', 'Generalised f(x) for graphs'],
])('%s', (title, bare) => {
  expect(bareTitle(title)).toBe(bare);
});

test('something is always left', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (text) => {
      expect(bareTitle(`word ${text} word`)).not.toBe('');
    }),
  );
});
