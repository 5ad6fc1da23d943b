import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideDuplicate } from '../../lib/duplicates/decide';
import { decideCandidates } from '../../lib/duplicates/decide-candidates';

const TITLES = [
  'Learning from zebras in the wild',
  'Learning from zebra in the wild',
  'Learning from zebras in the wild: part 2',
  'Learning without zebras in the wild',
  'Editorial',
  'Something else altogether, and of quokkas',
  '',
];
const ABSTRACT =
  'We show that zebras learn from each other what none of them would learn alone, and that quokkas do not care about it at all.';
const ABSTRACTS = [
  ABSTRACT,
  `${ABSTRACT} More is said in the long version of this paper, which is twice as long as the short one.`,
  'Nothing of the kind is said by this abstract, which is about numbers and what they have to do with one another since 1970.',
  'Not available',
];

/** Records as sources give them, with every part there or missing. */
const record = fc.record(
  {
    title: fc.constantFrom(...TITLES),
    identifiers: fc.record(
      {
        arxiv: fc.constantFrom('2401.00001', '2401.00002'),
        doi: fc.constantFrom('10.1/a', '10.48550/arxiv.2401.00001'),
      },
      { requiredKeys: [] },
    ),
    authors: fc.subarray(['Ann Lee', 'Bo Chen', 'Cy Zimmermann', 'A. Lee']),
    abstract: fc.constantFrom(...ABSTRACTS),
    year: fc.integer({ min: 2018, max: 2024 }),
    venue: fc.constantFrom('Proc. of VLDB', 'VLDB Journal', 'Nature'),
  },
  { requiredKeys: ['title', 'identifiers', 'authors'] },
);

test('every pair that is named and not different is linked once, as the decision says', () => {
  fc.assert(
    fc.property(
      fc.array(record, { minLength: 1, maxLength: 8 }),
      fc.array(fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 8 })),
      fc.nat(8),
      (records, named, coming) => {
        const papers = records.map((it, i) => ({ id: i + 1, ...it }));
        const arrivals = papers.slice(0, coming);
        const candidates = arrivals.map((_, i) => [...new Set(named[i])]);
        const expected = new Map<string, unknown>();
        for (const [i, paper] of arrivals.entries())
          for (const id of candidates[i] ?? []) {
            const other = papers[id - 1];
            if (!other || other === paper) continue;
            const pair = [paper.id, id].toSorted((a, b) => a - b);
            const { verdict, reason } = decideDuplicate(paper, other);
            if (verdict === 'different' || expected.has(pair.join())) continue;
            expected.set(pair.join(), { papers: pair, verdict, reason });
          }
        expect(
          decideCandidates(arrivals, candidates, (id) => papers[id - 1]),
        ).toEqual([...expected.values()]);
      },
    ),
    { numRuns: 500 },
  );
});
