import fc from 'fast-check';
import { expect, it } from 'vitest';
import { noteLine } from '../../components/words/note-line';

it.each([
  [
    '## Why\n\nThey train **without** a [guide](https://a.b/c).',
    'Why They train without a guide.',
  ],
  ['- one\n- `two`\n> three', 'one two three'],
  ['f(x) = x * y, snake_case_name', 'f(x) = x * y, snake_case_name'],
  ['', ''],
])('%j reads %j', (note, line) => {
  expect(noteLine(note)).toBe(line);
});

it('is one short line, whatever the note', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 900 }), (note) => {
      const line = noteLine(note);
      expect(line).not.toMatch(/[\n\r]/);
      expect(line.length).toBeLessThanOrEqual(400);
    }),
  );
});
