import { expect, test } from 'vitest';
import { namedArxiv } from '../../lib/import/named-arxiv';

test.each([
  'arXiv:1706.03762 [cs]',
  'arXiv preprint arXiv:1706.03762',
  'arXiv e-prints, arXiv:1706.03762',
  'Preprint, arXiv:1706.03762',
  'Preprint at arXiv:1706.03762',
  'Also available as arXiv:1706.03762',
  'Accepted at ICLR (arXiv:1706.03762)',
  '_eprint: arXiv:1706.03762',
  'CoRR, abs, arXiv: 1706.03762',
  'PMID: 3\narXiv:1706.03762 [cs]',
])('a remark names the paper itself: %j', (remark) => {
  expect(namedArxiv(remark)).toMatch(/^arXiv: ?1706\.03762/);
});

test.each([
  'Extended version of arXiv:1706.03762',
  'Extends arXiv:1706.03762',
  'Comment: builds on arXiv:1706.03762',
  'A reply to arXiv:1706.03762',
])('a remark names another paper: %j', (remark) => {
  expect(namedArxiv(remark)).toBeUndefined();
});
