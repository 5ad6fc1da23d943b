import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markSnippet, markText } from '../../lib/query/mark-text';

const is = (wanted: string) => (word: string) => word.toLowerCase() === wanted;

describe('marked text', () => {
  it('marks whole words', () => {
    expect(markText('Small worlds are small.', is('small'))).toEqual([
      { text: 'Small', marked: true },
      { text: ' worlds are ', marked: false },
      { text: 'small', marked: true },
      { text: '.', marked: false },
    ]);
  });

  it('is the text, whatever is marked', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.func(fc.boolean()),
        (text, matches) => {
          const pieces = markText(text, matches);
          expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        },
      ),
    );
  });
});

describe('a snippet', () => {
  const text = `${'Before it come many words. '.repeat(8)}Here is the needle itself. ${'And after it many more. '.repeat(20)}`;

  it('shows the first match with what is around it', () => {
    const pieces = markSnippet(text, is('needle'));
    expect(pieces.filter(({ marked }) => marked)).toEqual([
      { text: 'needle', marked: true },
    ]);
    const whole = pieces.map((piece) => piece.text).join('');
    expect(whole.startsWith('… ')).toBe(true);
    expect(whole.endsWith(' …')).toBe(true);
    expect(whole.length).toBeLessThan(220);
  });

  it('is empty where nothing matches', () => {
    expect(markSnippet(text, is('absent'))).toEqual([]);
  });
});
