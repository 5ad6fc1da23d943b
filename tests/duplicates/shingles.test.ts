import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jaccard, shingles } from '../../lib/duplicates/shingles';
import { wordHashes } from '../../lib/duplicates/word-hashes';
import { hashWord } from '../../lib/text/sketch';
import { words } from '../../lib/text/tokens';

test('three-word runs, as a set', () => {
  expect(shingles('a b c d').length).toBe(2);
  expect(shingles('a b c a b c').length).toBe(3);
  expect(shingles('a b').length).toBe(0);
});

test('order of words matters, case and punctuation do not', () => {
  expect(jaccard(shingles('One two, three!'), shingles('one TWO three'))).toBe(
    1,
  );
  expect(jaccard(shingles('one two three'), shingles('three two one'))).toBe(0);
});

test('the overlap is what sets of the runs themselves give', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 });
  const runs = (words: string[]) =>
    new Set(words.slice(2).map((_, i) => words.slice(i, i + 3).join(' ')));
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [left, right] = [runs(a), runs(b)];
      const all = left.union(right).size;
      expect(jaccard(shingles(a.join(' ')), shingles(b.join(' ')))).toBe(
        all === 0 ? 0 : left.intersection(right).size / all,
      );
    }),
  );
});

test('the hashes of words are those of the words', () => {
  const part = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom(...'aB1‘’“”–—…\u00a0\u0301ﬁéÉßİ½²´·ªøŁσΣ𝐱😀'),
    }),
    fc.constantFrom(' ', 'Word', 'x'.repeat(39), 'y-Z', 'Ünï', 'http://a.b/c'),
  );
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const text = parts.join('');
      expect(Array.from(wordHashes(text))).toEqual(
        words(text).map((word) => hashWord(word) >>> 0),
      );
    }),
  );
  const endless = 'word '.repeat(5_000);
  expect(wordHashes(endless).length).toBe(words(endless).length);
});
