import { expect, test } from 'vitest';
import { isReason } from '../../lib/backup/is-reason';

test.each([
  { kind: 'identifier', key: 'arxiv:2407.21783' },
  { kind: 'title' },
  { kind: 'none' },
  { kind: 'title-and-abstract', overlap: 1 },
  { kind: 'abstract', overlap: 0.5 },
  { kind: 'similar-title', dice: 0 },
  { kind: 'numbers', ours: '5', theirs: '' },
  { kind: 'contradiction', of: 'year' },
])('a reason: %j', (reason) => {
  expect(isReason(reason)).toBe(true);
});

test.each([
  null,
  'title',
  {},
  { kind: 'toString' },
  { kind: 'identifier' },
  { kind: 'identifier', key: 5 },
  { kind: 'abstract', overlap: 2 },
  { kind: 'abstract', overlap: Number.NaN },
  { kind: 'contradiction', of: 'taste' },
  { kind: 'title', html: '<b>' },
  { kind: 'identifier', key: 'x'.repeat(2_000) },
])('none: %j', (reason) => {
  expect(isReason(reason)).toBe(false);
});
