import { expect, test } from 'vitest';
import { decideDuplicate } from '../../lib/duplicates/decide';
import type { PaperDraft } from '../../lib/papers/paper';

/** Decided between titles of one key, with what else is said of each. */
function verdict(
  ours: Partial<PaperDraft>,
  theirs: Partial<PaperDraft>,
  titles = [PLUS, MINUS],
) {
  const [a, b] = [ours, theirs].map((rest, at) => ({
    title: titles[at] ?? '',
    identifiers: {},
    authors: [],
    ...rest,
  })) as [PaperDraft, PaperDraft];
  return decideDuplicate(a, b).verdict;
}

/** A hundred words, of which some begin every other. */
function abstract(own: string, shared = 0): string {
  return Array.from({ length: 100 }, (_, i) =>
    i < shared ? `common${i}` : `${own}${i}`,
  ).join(' ');
}

const PLUS = 'Search for B+ decays to K+ pi-';
const MINUS = 'Search for B- decays to K- pi+';
const FACTS = { authors: ['Ann Smith'], year: 2020 };

test.each([
  ['nothing else', {}, {}],
  ['equal facts', FACTS, FACTS],
  [
    'like abstracts of one group',
    { ...FACTS, abstract: abstract('a', 60) },
    { ...FACTS, abstract: abstract('b', 60) },
  ],
])('titles that only signs part are similar with %s', (_what, ours, theirs) => {
  expect(verdict(ours, theirs)).toBe('similar');
  expect(verdict(ours, ours, [PLUS, PLUS])).toBe('same');
});

test('they are of one work by its identifier, or by its abstract', () => {
  const known = { identifiers: { arxiv: '2407.21783' } };
  const told = { abstract: abstract('a') };
  expect(verdict(known, known)).toBe('same');
  expect(verdict(told, told)).toBe('same');
});
