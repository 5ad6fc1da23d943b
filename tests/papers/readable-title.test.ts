import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readableTitle } from '../../lib/papers/readable-title';

describe('a readable title', () => {
  it.each([
    ['An $\\mathcal{O}(n)$ Algorithm', 'An O(n) Algorithm'],
    ['$O(n\\log n)$ and $\\log{n}$', 'O(n log n) and log n'],
    ["Poincar{\\'e} Embeddings", 'Poincaré Embeddings'],
    [
      "Poincar\\'e and H{\\\"o}lder, {\\v S}ili\\'{c}",
      'Poincaré and Hölder, Šilić',
    ],
    ['na{\\"\\i}ve, fa\\c{c}ade, Erd\\H{o}s', 'naïve, façade, Erdős'],
    ['Stra\\ss e, \\O rsted, {\\L}ukasiewicz', 'Straße, Ørsted, Łukasiewicz'],
    [
      '$\\alpha$-divergence, $\\Gamma$ and $\\epsilon$',
      'α-divergence, Γ and ε',
    ],
    ['$k$-means in $\\mathbb{R}^{d}$', 'k-means in ℝᵈ'],
    ['$L_2$, $\\ell_{2,0}$, H$_2$O, $^{3}$He', 'L₂, ℓ₂,₀, H₂O, ³He'],
    ['$x^{-1}$ at 90$^\\circ$', 'x⁻¹ at 90°'],
    ['$\\tilde{O}(\\sqrt{n})$ and $\\sqrt{n+1}$', 'Õ(√n) and √(n+1)'],
    ['$\\frac{1}{2}$, $\\frac{a+b}{c}$', '1/2, (a+b)/c'],
    ['{\\it Fermi} and \\textit{Planck}', 'Fermi and Planck'],
    ['{BERT} and {GPT-4}', 'BERT and GPT-4'],
    ["Navier--Stokes --- ``exact''", 'Navier–Stokes — “exact”'],
    ['R\\&D at 5\\%', 'R&D at 5%'],
    ['\\(\\beta\\)-VAE', 'β-VAE'],
  ])('%s', (title, readable) => {
    expect(readableTitle(title)).toBe(readable);
  });

  it.each([
    'From $5 to $10 a Day',
    'A$AP Rocky and Ke$ha',
    'Run it with --fast',
    'snake_case and x^2',
    'Sets like {a, b}',
    '\\unknown{word} and $\\unknown_2$',
    'An open { brace and a \\',
    '\\"',
  ])('leaves as it is: %s', (title) => {
    expect(readableTitle(title)).toBe(title);
  });

  it('is the title where nothing of TeX is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        fc.pre(!/[\\${}]|--|``|''/.test(title));
        expect(readableTitle(title)).toBe(title);
      }),
    );
  });

  it('never throws, and loses no letter that is not of a command', () => {
    const piece = fc.constantFrom(
      ...['\\', '$', '{', '}', '^', '_', ' ', '--', "'", 'a', 'Q', 'é', '1'],
      ...['\\alpha', '\\mathbb', '\\frac', '\\sqrt', '\\"', '\\log ', '\\('],
    );
    const letters = (text: string) =>
      text.normalize('NFKC').match(/\p{L}/gu)?.join('') ?? '';
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const title = pieces.join('');
        const readable = readableTitle(title);
        const kept = letters(title.replace(/\\(?:\p{L}+)/gu, ''));
        let at = -1;
        const plain = letters(readable);
        for (const letter of kept) {
          // Accents compose: an a may come as ä.
          at = [...plain].findIndex(
            (it, i) =>
              i > at && it.normalize('NFD')[0] === letter.normalize('NFD')[0],
          );
          expect(at).not.toBe(-1);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
