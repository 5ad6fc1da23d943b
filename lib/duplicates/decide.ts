import type { PaperDraft } from '../papers/paper';
import { decideByAbstracts } from './decide-by-abstracts';
import { decideByRecords } from './decide-by-records';
import { settle, type Decision } from './decision';
import { prepare, type PreparedPaper } from './prepare';
import { jaccard } from './shingles';

/** Whether two records are the same work, and why. Symmetric but for the sides of `numbers`. */
export function decideDuplicate(a: PaperDraft, b: PaperDraft): Decision {
  return decide(prepare(a), prepare(b));
}

/** As `decideDuplicate`, for who compares one paper with many. */
export function decide(a: PreparedPaper, b: PreparedPaper): Decision {
  const shared = sharedIdentifier(a, b);
  if (shared !== undefined)
    return settle('same', { kind: 'identifier', key: shared }, 1);
  return a.hasAbstract && b.hasAbstract && a.shingles && b.shingles
    ? decideByAbstracts(a, b, jaccard(a.shingles, b.shingles))
    : decideByRecords(a, b);
}

/** The key of an identifier that both bear. */
function sharedIdentifier(
  a: PreparedPaper,
  b: PreparedPaper,
): string | undefined {
  // Most share none, and then no key is made.
  const isShared =
    areOne(a.arxiv, b.arxiv) ||
    areOne(a.publisherDoi, b.publisherDoi) ||
    areOne(a.openreview, b.openreview);
  return isShared
    ? a.identifierKeys.find((key) => b.identifierKeys.includes(key))
    : undefined;
}

function areOne(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && a === b;
}
