import type { BackupPaper } from '../../backup/format';
import { identifiersDiffer } from '../../duplicates/contradictions';
import { decide } from '../../duplicates/decide';
import { prepare } from '../../duplicates/prepare';
import { identifierKeys } from '../../papers/identifiers';
import type { PaperId } from '../../papers/paper';
import { titleKey } from '../../papers/title-key';
import type { StoredPaper } from '../../store/schema';
import type { PapersByKey } from '../../store/papers-by-key';
import { lookUpPapers, type PaperBatch } from '../arrival/paper-batch';
import { resolvePaper, type PaperLookup } from '../arrival/resolve';

/** Looks up some papers of a backup for `findRestored`. */
export function lookUpRestored(
  byKey: PapersByKey,
  papers: readonly BackupPaper[],
): Promise<PaperBatch> {
  // However many are called "Advertisements", each is to be found again.
  return lookUpPapers(byKey, papers, Infinity);
}

/**
 * The stored paper that a backup's paper certainly is: of the same identifier, or the
 * very record, restored or backed up before (same title, same moment of arrival); then
 * never one of `taken`, for what the backup has as two papers stays two.
 */
export async function findRestored(
  paper: BackupPaper,
  lookup: PaperLookup,
  taken: ReadonlySet<PaperId>,
): Promise<StoredPaper | undefined> {
  for (const key of identifierKeys(paper.identifiers)) {
    const found = await lookup.byIdentifier(key);
    if (found) return found;
  }
  const candidates = await lookup.byTitleKey(titleKey(paper.title));
  return candidates.find(
    (stored) => !taken.has(stored.id) && isSameRecord(stored, paper),
  );
}

/**
 * Which of the papers of its title it is, where nothing contradicts; never one of
 * `taken`: what the backup has as two papers stays two.
 */
export async function findByTitle(
  paper: BackupPaper,
  ofItsTitle: readonly StoredPaper[],
  taken: ReadonlySet<PaperId>,
): Promise<StoredPaper | undefined> {
  const free = ofItsTitle.filter(({ id }) => !taken.has(id));
  if (free.length === 0) return undefined;
  const resolved = await resolvePaper(paper, {
    byIdentifier: () => Promise.resolve(undefined),
    byTitleKey: () => Promise.resolve(free),
  });
  return resolved?.paper;
}

function isSameRecord(stored: StoredPaper, paper: BackupPaper): boolean {
  if (stored.title !== paper.title || stored.addedAt !== paper.addedAt)
    return false;
  // Titles like "Preface" come by the dozen, from one file, by one hand.
  const [here, there] = [prepare(stored), prepare(paper)];
  if (identifiersDiffer(here, there)) return false;
  const hasSameFacts =
    stored.abstract === paper.abstract &&
    stored.authors.join('\n') === paper.authors.join('\n');
  return hasSameFacts || decide(there, here).verdict === 'same';
}
