import type {
  BackupJudgement,
  BackupPaper,
  BackupSearch,
  BackupTrash,
} from '../../backup/format';
import type { PaperId } from '../../papers/paper';
import type { Database } from '../../store/open';
import { ofPaper } from '../answers/annotate';
import { linkKey } from '../../duplicates/decide-candidates';
import { renumberTrash, type Renumbering } from './renumber-trash';
import { trashName, withComment } from './restore-words';
import { isSetting } from '../../settings/settings';

/** How many saved searches of a backup are not here. */
export async function newSearches(
  db: Database,
  restored: readonly BackupSearch[],
): Promise<number> {
  const here = new Set((await db.getAll('searches')).map((it) => it.query));
  return restored.filter(({ query }) => !here.has(query)).length;
}

/**
 * How many of a backup's highlights of a paper are not here, how many comments come to
 * those that are, and how many do not fit there; `paper` is absent where it is new.
 */
export async function newHighlights(
  db: Database,
  restored: BackupPaper['highlights'],
  paper: PaperId | undefined,
): Promise<{ added: number; comments: number; leftOut: number }> {
  const count = { added: 0, comments: 0, leftOut: 0 };
  if (restored.length === 0) return count;
  const all =
    paper === undefined ? [] : await db.getAll('highlights', ofPaper(paper));
  const byId = new Map(all.map((highlight) => [highlight.id, highlight]));
  for (const highlight of restored) {
    const here = byId.get(highlight.id);
    const joined = here && withComment(here, highlight);
    if (joined === undefined) count.added += 1;
    else if (joined === 'too long') count.leftOut += 1;
    else if (joined !== 'known') count.comments += 1;
  }
  return count;
}

/**
 * How many of a backup's judgements are not made here. `here` is what its papers are
 * here; those that are new have numbers below zero.
 */
export async function newJudgements(
  db: Database,
  restored: readonly BackupJudgement[],
  here: Renumbering,
): Promise<number> {
  let added = 0;
  for (const { papers } of restored) {
    const [one, other] = papers.map(here.paper);
    if (one === undefined || other === undefined || one === other) continue;
    const isNew = one < 0 || other < 0;
    const link = isNew ? undefined : await db.get('links', linkKey(one, other));
    if (link?.rejectedAt === undefined && link?.confirmedAt === undefined)
      added += 1;
  }
  return added;
}

/** How many things from a backup's trash are not in ours; `here` as in `newJudgements`. */
export async function newTrash(
  db: Database,
  restored: readonly BackupTrash[],
  here: Renumbering,
): Promise<number> {
  const known = new Set((await db.getAll('trash')).map(trashName));
  return restored.filter((record) => {
    const renumbered = renumberTrash(record, here);
    // A paper that is not here yet cannot be in our trash.
    return renumbered && !known.has(trashName(renumbered));
  }).length;
}

/** Settings of the backup that are known here, can be so, and are other than here. */
export function changedSettings(
  restored: Readonly<Record<string, unknown>>,
  here: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(restored).filter(
      ([name, value]) =>
        isSetting(name, value) &&
        JSON.stringify(value) !== JSON.stringify(here[name]),
    ),
  );
}
