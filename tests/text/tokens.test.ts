import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldCase, tokens, words } from '../../lib/text/tokens';

describe('words', () => {
  test.each([
    ['Naïve Bayes, “Schrödinger”', ['naive', 'bayes', 'schrodinger']],
    ['Łukasz Ørsted Straße', ['lukasz', 'orsted', 'strasse']],
    ['state-of-the-art', ['state', 'of', 'the', 'art']],
    ['ﬁne　ＧＰＴ４', ['fine', 'gpt4']],
    ['Обучение с учителем', ['обучение', 'с', 'учителем']],
    ['机器学习 model', ['机器', '器学', '学习', 'model']],
    ['BERT模型', ['bert', '模型']],
    ['हिन्दी भाषा', ['हिन्दी', 'भाषा']],
    ['code at https://github.com/HKUDS/LightGCL.', ['code', 'at']],
    ['', []],
  ])('of %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('are cut to a bounded length and the text to a bounded size', () => {
    expect(words('a'.repeat(500))).toEqual(['a'.repeat(40)]);
    expect(words('word '.repeat(100_000)).length).toBeLessThanOrEqual(4_000);
  });

  test('hold no line feed and never throw, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const word of words(text)) {
          expect(word).not.toBe('');
          expect(word).not.toMatch(/\s/);
        }
      }),
    );
  });

  test('are the words of the tokens in the scripts papers are written in', () => {
    const text = 'Über GNNs: 图神经网络 for Graph-level tasks';
    expect(tokens(text).map(({ word }) => word)).toEqual(words(text));
  });
});

test('folding twice is folding once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const folded = foldCase(text);
      expect(foldCase(folded)).toBe(folded);
    }),
  );
});
