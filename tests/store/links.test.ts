import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changeLinks, LINK_STORES, linkCountsOf } from '../../lib/store/links';
import { openStore, type Database } from '../../lib/store/open';
import type { DuplicateLink } from '../../lib/store/schema';

let count = 0;

/** Papers whose counts are in several records. */
const PAPERS = [1, 2, 4_096, 9_000, 50_000];

const link = fc
  .record({
    papers: fc
      .uniqueArray(fc.constantFrom(...PAPERS), { minLength: 2, maxLength: 2 })
      .map((two) => two.toSorted((a, b) => a - b) as [number, number]),
    verdict: fc.constantFrom('same', 'version', 'similar'),
    isRejected: fc.boolean(),
    isGone: fc.boolean(),
  })
  .map(({ papers, verdict, isRejected, isGone }) => ({
    papers,
    link: isGone
      ? undefined
      : ({
          papers,
          verdict,
          reason: { kind: 'identifier', key: 'arxiv:2401.00001' },
          at: 1,
          ...(isRejected && { rejectedAt: 2 }),
        } as DuplicateLink),
  }));

/** Counted link by link. */
async function counted(db: Database, paper: number) {
  const links = (await db.getAllFromIndex('links', 'byPaper', paper)).filter(
    ({ rejectedAt }) => rejectedAt === undefined,
  );
  const similar = links.filter(({ verdict }) => verdict === 'similar').length;
  return { versions: links.length - similar, similar };
}

it('counts the links of every paper, whatever becomes of them', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(link, { maxLength: 4 }), { maxLength: 6 }),
      async (transactions) => {
        const db = await openStore({}, `links-${++count}`);
        for (const changes of transactions) {
          const last = new Map(changes.map((it) => [it.papers.join(), it]));
          const each = [...last.values()];
          const transaction = db.transaction(LINK_STORES, 'readwrite');
          await changeLinks(
            transaction,
            each.map(({ papers }) => papers),
            (_before, i) => each[i]?.link,
          );
          await transaction.done;
        }
        const counts = await linkCountsOf(db.transaction('linkCounts'), PAPERS);
        for (const paper of PAPERS)
          expect(counts(paper)).toEqual(await counted(db, paper));
        db.close();
      },
    ),
    { numRuns: 40 },
  );
});
