import { expect, it } from 'vitest';
import { asTyped } from '../../lib/query/as-typed';

it('gives words as they were typed', () => {
  expect(asTyped('Zero-Shot Poincaré', ['poincare', 'shot'])).toEqual([
    'Shot',
    'Poincaré',
  ]);
  expect(asTyped('graph maps Graph', ['graph', 'graph'])).toEqual(['graph']);
});

it('gives a run in a script without spaces whole, and nothing else of it', () => {
  expect(asTyped('BERT神经网络', ['经网'])).toEqual(['神经网络']);
});

it('gives names with the letter before them', () => {
  expect(asTyped('t-SNE and K-means clusters', ['sne', 'means'])).toEqual([
    't-SNE',
    'K-means',
  ]);
});

it('leaves out none', () => {
  expect(asTyped('see https://example.org', ['example', 'org'])).toEqual([
    'example',
    'org',
  ]);
});
