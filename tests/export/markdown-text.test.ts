import { expect, test } from 'vitest';
import { markdownText } from '../../lib/export/markdown-text';

test('what opens a heading, a list or a rule is escaped on every line', () => {
  expect(markdownText('# a\n\n  + b\n\t2. c\nd # 2. e')).toBe(
    '\\# a\n\n  \\+ b\n\t2\\. c\nd # 2. e',
  );
});

test('a note of nothing but lines is written at once', () => {
  const lines = '\n'.repeat(200_000);
  expect(markdownText(`${lines}x`)).toBe(`${lines}x`);
});
