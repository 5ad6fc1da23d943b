import { compareRecords } from '../../lib/duplicates/compare-records.ts';
import { decide } from '../../lib/duplicates/decide.ts';
import { isOneWork, type Facet } from '../../lib/duplicates/decision.ts';
import { FEATURES } from '../../lib/duplicates/features/all-features.ts';
import { prepare } from '../../lib/duplicates/prepare.ts';
import { dice } from '../../lib/duplicates/title-similarity.ts';
import type { PaperDraft } from '../../lib/papers/paper.ts';
import { candidatePairs } from './candidate-pairs.ts';
import type { Example } from './fit-logistic.ts';
import { draftOf, type LabelledFile } from './labelled-file.ts';

/** Two records and whether they are one, before anything is measured. */
export interface LabelledPair {
  a: PaperDraft;
  b: PaperDraft;
  label: boolean;
  /** `train`, `valid` …; `groups` where the file has no splits. */
  split: string;
}

/**
 * The labelled pairs of a file: those it has but the split `test`, or where it has groups
 * the candidates the index names among its records.
 */
export async function pairsOf(file: LabelledFile): Promise<LabelledPair[]> {
  const drafts = new Map(
    file.records.map((record) => [record.id, draftOf(record)]),
  );
  if (file.pairs)
    return Object.entries(file.pairs)
      .filter(([split]) => split !== 'test')
      .flatMap(([split, pairs]) =>
        pairs.map(([a, b, label]) => ({
          a: drafts.get(a)!,
          b: drafts.get(b)!,
          label: label > 0,
          split,
        })),
      );
  const group = new Map<string, number>();
  file.clusters?.forEach((ids, i) => ids.forEach((id) => group.set(id, i)));
  const ids = file.records.map(({ id }) => id);
  const candidates = await candidatePairs(ids.map((id) => drafts.get(id)!));
  return candidates.map(([i, j]) => ({
    a: drafts.get(ids[i]!)!,
    b: drafts.get(ids[j]!)!,
    label: group.has(ids[i]!) && group.get(ids[i]!) === group.get(ids[j]!),
    split: 'groups',
  }));
}

/** Titles that are less alike than this teach nothing. */
const LEAST_ALIKE = 0.5;
/** Overlap of abstracts between these is not a clear case. */
const OTHER_WORK = 0.06;
const SAME_WORK = 0.5;

/**
 * Pairs of a corpus with abstracts, labelled by what the abstracts say and then taken
 * without them: papers that look alike by title, authors and year, and are different.
 */
export async function pairsByAbstracts(
  drafts: readonly PaperDraft[],
): Promise<LabelledPair[]> {
  const papers = drafts.map(prepare);
  const found: LabelledPair[] = [];
  for (const [i, j] of await candidatePairs(drafts)) {
    const [a, b] = [papers[i]!, papers[j]!];
    if (!a.shingles || !b.shingles) continue;
    if (dice(a.trigrams, b.trigrams) < LEAST_ALIKE) continue;
    const { verdict, reason } = decide(a, b);
    const overlap = 'overlap' in reason ? reason.overlap : 0;
    const label = isOneWork(verdict) && overlap >= SAME_WORK;
    if (!label && (verdict !== 'different' || overlap > OTHER_WORK)) continue;
    const bare = ({ abstract: _abstract, ...draft }: PaperDraft) => draft;
    found.push({
      a: bare(drafts[i]!),
      b: bare(drafts[j]!),
      label,
      split: 'corpus',
    });
  }
  return found;
}

/** Example of a pair as it is, and of what is left when venue and year are not known. */
export interface PairExamples {
  split: string;
  full: Example;
  bare: Example[];
}

export function measure(pairs: readonly LabelledPair[]): PairExamples[] {
  return pairs.map(({ a, b, label, split }, i) => {
    const pair = compareRecords(prepare(a), prepare(b));
    // Two publications of one work: without their venues nobody could call them different.
    const isVersion =
      !label && pair.title.bareEqual && pair.authors.jaccard >= 0.5;
    const bare = isVersion ? [] : withLess(a, b, i);
    return {
      split,
      full: { features: measureAll(pair), label, weight: 1 },
      bare: bare.map(([a, b]) => ({
        features: measureAll(compareRecords(prepare(a), prepare(b))),
        label,
        weight: 1,
      })),
    };
  });
}

/** By turns: no venue; no venue and one year; neither; all as it is. */
function withLess(
  a: PaperDraft,
  b: PaperDraft,
  turn: number,
): [PaperDraft, PaperDraft][] {
  const noVenue = ({ venue: _venue, ...draft }: PaperDraft): PaperDraft =>
    draft;
  const nothing = ({
    venue: _venue,
    year: _year,
    ...draft
  }: PaperDraft): PaperDraft => draft;
  switch (turn % 10) {
    case 0:
    case 1:
    case 2:
    case 3:
      return [[noVenue(a), noVenue(b)]];
    case 4:
      return [[nothing(a), noVenue(b)]];
    case 5:
      return [[noVenue(a), nothing(b)]];
    case 6:
      return [[nothing(a), nothing(b)]];
    default:
      return [];
  }
}

function measureAll(pair: ReturnType<typeof compareRecords>): Float64Array {
  return Float64Array.from(FEATURES, ({ measure }) => measure(pair));
}

/** Weighted mean, over examples, of what the features of each facet add to the log odds. */
export function usualShares(
  examples: readonly Example[],
  weights: Float64Array,
): Record<Facet, number> {
  const sums: Record<Facet, number> = {
    title: 0,
    authors: 0,
    year: 0,
    venue: 0,
  };
  let all = 0;
  for (const { features, weight } of examples) {
    all += weight;
    FEATURES.forEach(({ facet }, i) => {
      sums[facet] += weight * weights[i]! * features[i]!;
    });
  }
  for (const facet of Object.keys(sums) as Facet[]) sums[facet] /= all;
  return sums;
}
