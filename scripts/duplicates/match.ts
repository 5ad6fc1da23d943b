import { decide } from '../../lib/duplicates/decide.ts';
import { isOneWork } from '../../lib/duplicates/decision.ts';
import { groupDuplicates } from '../../lib/duplicates/group.ts';
import { prepare } from '../../lib/duplicates/prepare.ts';
import { candidatePairs } from './candidate-pairs.ts';
import { draftOf, type LabelledFile } from './labelled-file.ts';

/**
 * What the extension's duplicate decision says of a file's records: verdicts for its pairs,
 * or where it has true groups, groups found among the candidates that the index names.
 * Labels and groups are not read.
 */
export async function match(file: LabelledFile): Promise<unknown> {
  const drafts = file.records.map(draftOf);
  const papers = drafts.map(prepare);
  if (!file.pairs) {
    const groups = groupDuplicates(papers, await candidatePairs(drafts));
    return {
      groups: groups.map((group) => group.map((i) => file.records[i]!.id)),
    };
  }
  const byId = new Map(file.records.map(({ id }, i) => [id, papers[i]!]));
  const paper = (id: string) => {
    const found = byId.get(id);
    if (!found) throw new Error(`no record ${id}`);
    return found;
  };
  return {
    verdicts: Object.values(file.pairs)
      .flat()
      .map(([a, b]) => {
        const { verdict, score, reason } = decide(paper(a), paper(b));
        return { a, b, same: isOneWork(verdict), verdict, score, reason };
      }),
  };
}
