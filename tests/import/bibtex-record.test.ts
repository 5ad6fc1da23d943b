import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { latexText } from '../../lib/export/latex-text';
import { plainText } from '../../lib/export/plain-text';
import { readFields } from '../../lib/import/bibtex/read-record';

const read = (name: string, value: string) =>
  readFields(new Map([[name, value]])).text[name];

describe('dollars in an abstract', () => {
  test.each([
    ['Saves $5 and more than $10 a day.', 'Saves $5 and more than $10 a day.'],
    ['From $5-$10, or $ 6.', 'From $5-$10, or $ 6.'],
    ['A$AP Rocky and B$ both.', 'A$AP Rocky and B$ both.'],
    [String.raw`Pay \$5 to $10 each.`, 'Pay $5 to $10 each.'],
    [String.raw`$x_1$ costs $5, $\alpha$ nothing.`, 'x₁ costs $5, α nothing.'],
  ])('are money or mathematics: %s', (written, said) => {
    expect(read('abstract', written)).toBe(said);
  });
});

describe('a note', () => {
  test.each([
    'Schrödinger said: x < y, 5^2 ~ {a} \\ b | naïve & “so”',
    'Ångström, Đặng, ŁÓDŹ, façade, Dvořák, Erdős, ß, Æ, ı',
    '- one\n  - two -- three\n\n```\n  if (a[0] == "$x") {}\n```\n---\n50% #1 a_b',
    'use <b>bold</b> & a < b, 5 &lt; 6, \\alpha and $\\alpha$',
  ])('of ours comes back as it was: %s', (note) => {
    expect(read('annote', latexText(note))).toBe(note);
  });

  test('of ours comes back whatever it says', () => {
    const sign = fc.constantFrom(
      ...'\\{}$%&#_^~<>|"\'`-=. \n',
      ...['é', 'ñ', 'ł', 'ç', 'ȩ', 'İ', 'ǆ', 'textless', '\\o', 'u ', 'i'],
    );
    fc.assert(
      fc.property(
        fc.array(sign).map((all) => all.join('')),
        (text) => {
          const note = plainText(text).normalize('NFC');
          // HTML and what a program has wrapped are taken for that.
          fc.pre(!/^<|\n {8}/.test(note));
          expect(read('annote', latexText(note))).toBe(note);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test.each([
    [String.raw`Na{\"i}ve r\'{e}sum\'e, \v{S}, {\c c}`, 'Naïve résumé, Š, ç'],
    [String.raw`{\textless}p{\textgreater}Hi{\textless}/p{\textgreater}`, 'Hi'],
    ['<p>Read <i>again</i>.</p><p>R&amp;D.</p>', 'Read again.\nR&D.'],
    ['Broken off\n\t\tby a program', 'Broken off\nby a program'],
    [String.raw`\unknown{x} \o resund`, String.raw`\unknownx øresund`],
  ])('of others is read: %s', (written, said) => {
    expect(read('annotation', written)).toBe(said);
  });
});
