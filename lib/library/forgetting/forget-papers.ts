import type { PackedIndex } from '../../index/packed-index';
import type { PaperId } from '../../papers/paper';
import { changeLinks, isJudged, LINK_STORES } from '../../store/links';
import { CHANGING_STORES, PaperChanges } from '../../store/paper-changes';
import type { IndexPages, IndexTransaction } from '../../store/index-pages';
import { ofPaper } from '../answers/annotate';
import { papersIn } from './used-papers';

/** What holds a paper, as links do that are judged: the reader may have used it a moment ago. */
const USED = [
  'items',
  'notes',
  'readings',
  'tags',
  'highlights',
  'trash',
] as const;

/**
 * Forgets papers with their sightings and links, and takes them out of the index, in
 * one transaction: all of it or, after a kill, nothing. Those that the reader uses by
 * now stay. Returns how many went.
 */
export async function forgetPapers(
  { index, pages }: { index: PackedIndex; pages: IndexPages },
  papers: readonly PaperId[],
): Promise<number> {
  const change = await index.planRemoval(papers);
  const used = new Set<PaperId>();
  try {
    await pages.applyWith(
      change,
      [...CHANGING_STORES, ...LINK_STORES, 'neighbours', ...USED],
      async (transaction) => {
        const all = await Promise.all(
          papers.map(async (paper) => ({
            paper,
            isUsed: await isUsed(transaction, paper),
          })),
        );
        const kept = await transaction.objectStore('trash').getAll();
        const inTrash = new Set(kept.flatMap(papersIn));
        for (const { paper, isUsed: stays } of all)
          if (stays || inTrash.has(paper)) used.add(paper);
        if (used.size > 0) throw new StillUsed();
        const changes = new PaperChanges(transaction);
        await changes.delete(papers);
        await changes.finish();
        await forgetDerived(transaction, papers);
      },
    );
    index.adopt(change);
    return papers.length;
  } catch (error) {
    await index.refresh();
    if (!(error instanceof StillUsed)) throw error;
    const others = papers.filter((paper) => !used.has(paper));
    return others.length === 0 ? 0 : forgetPapers({ index, pages }, others);
  }
}

/** The transaction is undone, and tried again without them. */
class StillUsed extends Error {}

async function isUsed(
  transaction: IndexTransaction,
  paper: PaperId,
): Promise<boolean> {
  const links = transaction.objectStore('links').index('byPaper');
  const found = await Promise.all([
    transaction.objectStore('items').index('byPaper').getKey(paper),
    transaction.objectStore('notes').getKey(paper),
    transaction.objectStore('readings').getKey(paper),
    transaction.objectStore('tags').getKey(ofPaper(paper)),
    transaction.objectStore('highlights').getKey(ofPaper(paper)),
    links.getAll(paper).then((all) => all.find(isJudged)),
  ]);
  return found.some((it) => it !== undefined);
}

/** What was found out about papers. */
async function forgetDerived(
  transaction: IndexTransaction,
  papers: readonly PaperId[],
): Promise<void> {
  const byPaper = transaction.objectStore('links').index('byPaper');
  const neighbours = transaction.objectStore('neighbours');
  const [linked] = await Promise.all([
    Promise.all(papers.map((paper) => byPaper.getAllKeys(paper))),
    ...papers.map((paper) => neighbours.delete(paper)),
  ]);
  // A link of two of them is one link.
  const links = new Map(linked.flat().map((key) => [key.join(), key]));
  await changeLinks(transaction, [...links.values()], () => undefined);
}
