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
  const shared = a.identifierKeys.find((key) => b.identifierKeys.includes(key));
  if (shared !== undefined)
    return settle('same', { kind: 'identifier', key: shared }, 1);
  return a.shingles && b.shingles
    ? decideByAbstracts(a, b, jaccard(a.shingles, b.shingles))
    : decideByRecords(a, b);
}
