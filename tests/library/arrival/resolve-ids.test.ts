import fc from 'fast-check';
import { expect, it } from 'vitest';
import { annotateTitles } from '../../../lib/library/answers/annotate';
import { arrive } from '../../../lib/library/arrival/arrive';
import { resolvePaper } from '../../../lib/library/arrival/resolve';
import type { PaperDraft } from '../../../lib/papers/paper';
import { changePapers } from '../../../lib/store/change-papers';
import { openStore, type Database } from '../../../lib/store/open';
import { papersByKeyIn } from '../../../lib/store/papers-by-key';
import { page } from '../fixture';

let count = 0;

const titles = [
  'Pre-training of Deep Models for Text',
  'Pretraining of deep models for text',
  'Text Models',
  'A survey of surveys of models of surveys',
];
const ABSTRACT =
  'We look at how papers repeat each other, in which words, and how a reader may be told of it before the second reading has begun in earnest.';

const draft: fc.Arbitrary<PaperDraft> = fc
  .record({
    title: fc.constantFrom(...titles),
    authors: fc.array(
      fc.constantFrom('Ada Lovelace', 'A. Lovelace', 'Turing, A.'),
      {
        maxLength: 2,
      },
    ),
    year: fc.option(fc.constantFrom(2015, 2021, 2023), { nil: undefined }),
    abstract: fc.option(fc.constantFrom('Not available.', ABSTRACT), {
      nil: undefined,
    }),
    arxiv: fc.option(
      fc.constantFrom('2401.00001', '2401.00002', '2401.00003'),
      {
        nil: undefined,
      },
    ),
  })
  .map(({ title, authors, year, abstract, arxiv }) => ({
    title,
    authors,
    identifiers: { ...(arxiv && { arxiv }) },
    ...(year && { year }),
    ...(abstract && { abstract }),
  }));

async function known(db: Database, drafts: readonly PaperDraft[]) {
  const lookup = papersByKeyIn(db);
  const resolved = [];
  for (const it of drafts)
    resolved.push((await resolvePaper(it, lookup))?.paper.id);
  return resolved;
}

async function annotated(db: Database, drafts: readonly PaperDraft[]) {
  const annotations = await annotateTitles(db, drafts, 'elsewhere', 0);
  return annotations.map(({ paper }) => paper);
}

it('finds the papers that reading them would find, with digests or without', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(draft, { maxLength: 5 }), {
        minLength: 1,
        maxLength: 4,
      }),
      fc.array(draft, { minLength: 1, maxLength: 12 }),
      async (arrivals, asked) => {
        const db = await openStore({}, `resolve-${++count}`);
        for (const [i, some] of arrivals.entries())
          await changePapers(db, [], (papers, stores) =>
            arrive(
              papers,
              stores,
              page(`https://arxiv.org/list/${i}`),
              some.map((it) => ({ draft: it })),
              i + 1,
            ),
          );
        const expected = await known(db, asked);
        expect(await annotated(db, asked)).toEqual(expected);
        // As they are where papers came before there were digests.
        await db.clear('digests');
        expect(await annotated(db, asked)).toEqual(expected);
        db.close();
      },
    ),
    { numRuns: 150 },
  );
});
