import { expect, test } from 'vitest';
import { explainTerms } from '../../lib/index/explain-terms';

const a = {
  title: 'Simple Yet Effective Graph Contrastive Learning for Recommendation',
  abstract:
    'Recommendation with a GNN. Recommender systems and a Bayesian prior. Graph neural networks (GNNs) recommend.',
};
const b = {
  title: 'RECOMMENDATION BY GNN',
  abstract: 'We study recommendation and LightGCN on graphs and a graph.',
};

test.each([
  ['recommend', 'recommendation'],
  ['graph', 'graph'],
  ['gnn', 'GNN'],
  ['lightgcn', 'LightGCN'],
  ['bayesian', 'Bayesian'],
  ['absent', 'absent'],
])('%s is shown as %s', (stem, shown) => {
  expect(explainTerms(a, b, [stem])).toEqual([shown]);
});

test('keeps the order asked for', () => {
  expect(explainTerms(a, b, ['gnn', 'graph'])).toEqual(['GNN', 'graph']);
});
