import type { PaperDraft, PaperId } from '../papers/paper';
import { decide } from './decide';
import type { Reason, Verdict } from './decision';
import { prepare, type PreparedPaper } from './prepare';

/** Two papers that may be the same work, smaller id first, so that a pair has one. */
export interface CandidateLink {
  papers: [PaperId, PaperId];
  verdict: Exclude<Verdict, 'different'>;
  reason: Reason;
}

/**
 * Decides about papers that have come in and what an index names as their candidates,
 * in the order of both; pairs that are `different` are left out. Each paper is made
 * ready once and each pair decided on once, though two arrivals may name each other. A
 * candidate that is not `known` is passed over.
 */
export function decideCandidates(
  arrivals: readonly (PaperDraft & { id: PaperId })[],
  candidates: readonly (readonly PaperId[])[],
  known: (id: PaperId) => PaperDraft | undefined,
): CandidateLink[] {
  const places = new Map(arrivals.map(({ id }, place) => [id, place]));
  const prepared = new Map<PaperId, PreparedPaper | undefined>();
  const ready = (id: PaperId) => {
    let paper = prepared.get(id);
    if (paper === undefined && !prepared.has(id)) {
      const draft = arrivals[places.get(id) ?? -1] ?? known(id);
      paper = draft && prepare(draft);
      prepared.set(id, paper);
    }
    return paper;
  };
  const links: CandidateLink[] = [];
  for (const [place, { id }] of arrivals.entries())
    for (const otherId of candidates[place] ?? []) {
      if (otherId === id) continue;
      const before = places.get(otherId);
      if (
        before !== undefined &&
        before < place &&
        candidates[before]?.includes(id) === true
      )
        continue;
      const [paper, other] = [ready(id), ready(otherId)];
      if (!paper || !other) continue;
      const decision = decide(paper, other);
      const { verdict } = decision;
      if (verdict === 'different') continue;
      const { reason } = decision;
      links.push({ papers: linkKey(id, otherId), verdict, reason });
    }
  return links;
}

/** A link's key: the smaller paper id first, so that a pair has one. */
export function linkKey(a: PaperId, b: PaperId): [PaperId, PaperId] {
  return a < b ? [a, b] : [b, a];
}
