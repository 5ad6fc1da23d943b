import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOf, mergeTexts } from '../../lib/papers/merge-texts';

describe('a text that was changed in two places', () => {
  it('has both changes if they stand apart', () => {
    expect(mergeTexts('one two three', '1 two three', 'one two 3')).toBe(
      '1 two 3',
    );
    expect(mergeTexts('one two three', 'one two', 'zero one two three')).toBe(
      'zero one two',
    );
  });

  it('has what was put below it after what was typed at its end', () => {
    const imported = 'mine\n\n---\n\nimported';
    expect(mergeTexts('mine', imported, 'mine.')).toBe(
      'mine.\n\n---\n\nimported',
    );
    expect(mergeTexts('mine', 'mine.', imported)).toBe(
      'mine.\n\n---\n\nimported',
    );
  });

  it('is the longer one if the second went on where the first had stopped', () => {
    expect(mergeTexts('A', 'A th', 'A thought')).toBe('A thought');
    expect(mergeTexts('A', 'A thought', 'A th')).toBe('A thought');
    expect(mergeTexts('A', 'A', 'A thought')).toBe('A thought');
  });

  it('is left to others where both changed the same words, or one took all away', () => {
    expect(mergeTexts('', 'one', 'other')).toBe(undefined);
    expect(mergeTexts('colour', 'coleur', 'colors')).toBe(undefined);
    expect(mergeTexts('mine', '', 'mine too')).toBe(undefined);
    expect(mergeTexts('mine', 'mine too', ' ')).toBe(undefined);
  });

  it('is left to others where it would have one word made of two', () => {
    expect(mergeTexts('run1 ', 'run A2 and run A21 ', 'run19 ')).toBe(
      undefined,
    );
    expect(mergeTexts('cat', 'bat', 'cats')).toBe(undefined);
    expect(mergeTexts('cat 1', 'bat 1', 'cat 12')).toBe('bat 12');
    expect(mergeTexts('深层学习', '浅层学习', '深层学系')).toBe('浅层学系');
  });

  it('keeps every word that either of them put in', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '🧠') });
    fc.assert(
      fc.property(text, text, text, (base, first, second) => {
        const merged = mergeTexts(base, first, second);
        if (merged === undefined) return;
        expect(merged).toContain(changeOf(base, first).text);
        expect(merged).toContain(changeOf(base, second).text);
      }),
      { numRuns: 2_000 },
    );
  });
});

it('one stretch makes the new text of the old one', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const { from, to, text } = changeOf(before, after);
      expect(before.slice(0, from) + text + before.slice(to)).toBe(after);
    }),
  );
});
