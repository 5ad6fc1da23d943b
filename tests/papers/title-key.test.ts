import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { titleKey, titleWords } from '../../lib/papers/title-key';

describe('the title key', () => {
  it.each([
    ['Attention Is All You Need', 'attention is all you need!'],
    ['Pre-training of Transformers', 'Pretraining  of\n Transformers'],
    ['Sparse $l_{2,0}$ Norms', 'Sparse l2,0 Norms'],
    ['Decays of $\\mu$ and $\\tau$', 'Decays of µ and τ'],
    ['On \\textbf{Bold} claims in $\\mathcal{N}=4$', 'On Bold claims in N=4'],
    ['It\\^o Density', 'Itô Density'],
    ['Schr\\"{o}dinger and {\\v S}ar', 'Schrödinger and Šar'],
    ['$\\Delta$-learning', 'Δ-learning'],
    ['Ｆｕｌｌ width', 'Full width'],
  ])('of %j is that of %j', (a, b) => {
    expect(titleKey(a)).toBe(titleKey(b));
  });

  it.each([
    ['Task 5: Overview', 'Task 6: Overview'],
    ['Llama 2.0', 'Llama 20'],
    ['Attention is not Explanation', 'Attention is not not Explanation'],
    ['深度学习综述', '强化学习综述'],
    ['A Study of α', 'A Study of β'],
  ])('of %j is not that of %j', (a, b) => {
    expect(titleKey(a)).not.toBe(titleKey(b));
  });

  it('keeps every script, and is empty for no title at all', () => {
    expect(titleKey('深度学习综述')).toBe('深度学习综述');
    expect(titleKey('Обзор')).toBe('обзор');
    expect(titleKey('!?')).toBe('!?');
  });

  it('is the same where a letter keeps a title from the short way of plain ones', () => {
    const plain = fc.string({
      unit: fc.constantFrom(..."aB7 0.,-:()/'var".split(''), 'varphi'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(plain, (title) => {
        expect(titleKey(`x${title}x 图`)).toBe(`${titleKey(`x${title}x`)}图`);
      }),
      { numRuns: 2_000 },
    );
  });

  it('says the same of itself, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 1_200 }),
        (title) => {
          const key = titleKey(title);
          expect(titleKey(key)).toBe(key);
          expect(titleKey(`  ${title.replaceAll(' ', '   ')} `)).toBe(key);
          if (title.trim() !== '') expect(key).not.toBe('');
        },
      ),
    );
  });
});

describe('title words', () => {
  it('are folded as in the key', () => {
    expect(titleWords('The $\\alpha$-Divergence of Itô')).toEqual([
      'the',
      'α',
      'divergence',
      'of',
      'ito',
    ]);
  });
});

it('the key of a title that can be folded to ASCII is that of its folded form', () => {
  const letters = fc.constantFrom(...'abcXYZ019 .-–—‘’“”…éÉüßøłﬁ²½™´×αµ％０ａ');
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 20 }), (some) => {
      const key = titleKey(some.join(''));
      // A title without a letter or digit is its own key.
      const said = /[\p{L}\p{N}]/u.test(key) ? key : '';
      // A character of another script leaves the title to the general way.
      expect(titleKey(`${some.join('')} 学`)).toBe(`${said}学`);
    }),
  );
});
