import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideDuplicate } from '../../lib/duplicates/decide';
import { digestOf, isNoProof, isPlainlyOf } from '../../lib/duplicates/digest';
import type { PaperDraft } from '../../lib/papers/paper';

const ABSTRACT =
  'We look at how papers repeat each other, in which words, and how a reader may be told of it before the second reading has begun in earnest.';

/** Two forms of four titles: one that tells, one that is too short in one of them, one that heads many texts, one of signs. */
const titles = [
  [
    'Pre-training of Deep Models for Text',
    'Pretraining of deep models for text',
  ],
  ['Pre-training of Text', 'Pretraining of text'],
  ['Introduction to the Special Issue', 'Introduction to the special issue'],
  ['Templates of C++ for Beginners', 'Templates of C# for beginners'],
] as const;

const names = ['Ada Lovelace', 'Lovelace, A.', 'Alan Turing', 'et al.', ''];

const pair = fc
  .tuple(
    fc.constantFrom(...titles),
    fc.array(fc.nat(1), { minLength: 2, maxLength: 2 }),
  )
  .chain(([forms, [a = 0, b = 0]]) =>
    fc.tuple(paper(forms[a] ?? ''), paper(forms[b] ?? '')),
  );

function paper(title: string): fc.Arbitrary<PaperDraft> {
  const maybe = <T>(...values: T[]) =>
    fc.option(fc.constantFrom(...values), { nil: undefined });
  return fc
    .record({
      authors: fc.array(fc.constantFrom(...names), { maxLength: 3 }),
      year: maybe(1650, 2019, 2021, 2024, 2300),
      venue: maybe('Proceedings of ACL', 'CoRR'),
      abstract: maybe('', 'Not available.', ABSTRACT),
      arxiv: maybe('2401.00001', '2401.00002'),
      doi: maybe('10.1/a', '10.1/b', '10.48550/arXiv.2401.00003'),
    })
    .map(({ authors, year, venue, abstract, arxiv, doi }) => ({
      title,
      authors,
      identifiers: { ...(arxiv && { arxiv }), ...(doi && { doi }) },
      ...(year && { year }),
      ...(venue && { venue }),
      ...(abstract !== undefined && { abstract }),
    }));
}

const isShared = (a: PaperDraft, b: PaperDraft) =>
  decideDuplicate(a, b).reason.kind === 'identifier';

const draft = (more: Partial<PaperDraft> = {}): PaperDraft => ({
  title: titles[0][0],
  authors: ['Ada Lovelace', 'Alan Turing'],
  identifiers: {},
  ...more,
});

describe('a digest', () => {
  it('says of no pair that it is plain that is not the same work', () => {
    fc.assert(
      fc.property(pair, ([ours, theirs]) => {
        fc.pre(isPlainlyOf(ours, digestOf(theirs)));
        expect(decideDuplicate(ours, theirs).verdict).toBe('same');
      }),
      { numRuns: 500, maxSkipsPerRun: 10_000 },
    );
  });

  it('says of no pair that its title is no proof that is the same work by it', () => {
    fc.assert(
      fc.property(pair, ([ours, theirs]) => {
        fc.pre(isNoProof(ours, digestOf(theirs)) && !isShared(ours, theirs));
        expect(decideDuplicate(ours, theirs).verdict).not.toBe('same');
      }),
      { numRuns: 500, maxSkipsPerRun: 10_000 },
    );
  });

  it.each([
    ['the same record', draft()],
    [
      'one with facts that a listing does not give',
      draft({
        year: 2021,
        abstract: ABSTRACT,
        venue: 'CoRR',
        identifiers: { arxiv: '2401.00001' },
      }),
    ],
    ['one without authors', draft({ authors: [] })],
    ['one with another form of the title', draft({ title: titles[0][1] })],
  ])('is enough for %s', (_what, known) => {
    expect(isPlainlyOf(draft(), digestOf(known))).toBe(true);
  });

  it.each([
    ['other authors', draft(), draft({ authors: ['Grace Hopper'] })],
    ['years far apart', draft({ year: 2024 }), draft({ year: 2019 })],
    [
      'two identifiers',
      draft({ identifiers: { doi: '10.1/a' } }),
      draft({ identifiers: { doi: '10.1/b' } }),
    ],
    [
      'two abstracts',
      draft({ abstract: ABSTRACT }),
      draft({ abstract: ABSTRACT }),
    ],
    [
      'a year of no century of papers',
      draft({ year: 2300 }),
      draft({ year: 2300 }),
    ],
    [
      'titles with signs',
      draft({ title: titles[3][0] }),
      draft({ title: titles[3][1] }),
    ],
    [
      'titles of which one is short',
      draft({ title: titles[1][0] }),
      draft({ title: titles[1][1] }),
    ],
  ])('leaves it open where there are %s', (_what, ours, theirs) => {
    expect(isPlainlyOf(ours, digestOf(theirs))).toBe(false);
  });
});
