import { compareRecords, type RecordComparison } from './compare-records';
import {
  authorsContradict,
  identifiersDiffer,
  numbersDiffer,
  titlesClash,
  titlesOppose,
  yearsContradict,
} from './contradictions';
import { DECIDED, settle, type Decision } from './decision';
import { genericShare } from './generic-title';
import { clashReason, LOOK_ALIKE_TITLE } from './look-alike';
import type { PreparedPaper } from './prepare';
import { isTelling } from './telling-title';
import { containment, dice } from './title-similarity';
import { weigh, type Weighed } from './weigh';

/** Titles that share less are not compared further: Dice coefficient, share of the shorter. */
const LEAST_ALIKE = 0.25;
const LEAST_CONTAINED = 0.5;
/** … and where they have no author in common. */
const STRANGERS_ALIKE = 0.5;
/** Between two records of one publication. */
const SAME_TIME = 1;
/** Chances asked for where less is known, or a number differs. */
const LIKELY = 0.7;
const SURE = 0.9;
/** Share of the shorter list of authors that stands for the same people. */
const SAME_HANDS = 0.5;

/**
 * Decides about two papers of which one has no abstract. An equal title that says
 * something, which nothing known contradicts, is believed as it is. For the rest titles,
 * authors, years and venues are weighed together. One title published in two known
 * places, as papers of conferences are again in journals, is `similar` until abstracts or
 * identifiers prove more: that is what the weights were fitted on.
 */
export function decideByRecords(a: PreparedPaper, b: PreparedPaper): Decision {
  if (isPlainlySame(a, b)) return settle('same', { kind: 'title' }, SURE);
  const likeness = a.key === b.key ? 1 : dice(a.trigrams, b.trigrams);
  if (
    a.key === '' ||
    b.key === '' ||
    (likeness < LEAST_ALIKE &&
      containment(a.trigrams, b.trigrams) < LEAST_CONTAINED)
  )
    return settle('different', { kind: 'none' });
  const pair = compareRecords(a, b);
  return a.key === b.key
    ? decideEqual(a, b, pair)
    : decideUnequal(a, b, pair, likeness);
}

/**
 * An equal title that says something, and nothing known contradicts. By far the most
 * frequent case, for every title of a page is asked: so it is settled without weighing.
 */
function isPlainlySame(a: PreparedPaper, b: PreparedPaper): boolean {
  return (
    a.key === b.key &&
    a.signs === b.signs &&
    !(a.place && b.place) &&
    !identifiersDiffer(a, b) &&
    !yearsContradict(a, b) &&
    !authorsContradict(a, b) &&
    areTelling(a, b)
  );
}

/** Equal titles may be divided into words in two ways: what one form tells, both do. */
function areTelling(a: PreparedPaper, b: PreparedPaper): boolean {
  return isTelling(a.words) || (a.title !== b.title && isTelling(b.words));
}

/** Share of a title from which it says nothing. */
const SAYS_NOTHING = 0.6;

/**
 * Whether a title heads something that every issue or volume has ("Book review column",
 * often by one hand): without an identifier nobody can tell two of a year apart. Of such
 * pairs of equal titles and years in DBLP and ACM a third are one work.
 */
function isColumn({ bareWords }: PreparedPaper): boolean {
  return genericShare(bareWords) >= SAYS_NOTHING;
}

/** Whether what is cheap to know of two titles that do not look alike rules out that weighing proves more. */
function isHopeless(
  a: PreparedPaper,
  b: PreparedPaper,
  likeness: number,
): boolean {
  if (authorsContradict(a, b)) return likeness < STRANGERS_ALIKE;
  return leastChance(a, b) === Infinity;
}

function decideEqual(
  a: PreparedPaper,
  b: PreparedPaper,
  pair: RecordComparison,
): Decision {
  const telling = areTelling(a, b);
  const weighed = weighing(pair);
  const chance = () => weighed().chance;
  if (identifiersDiffer(a, b))
    return settle(
      isOnePublication(pair) && chance() >= DECIDED ? 'version' : 'similar',
      { kind: 'contradiction', of: 'identifier' },
      chance,
    );
  // "C++" is not "C#", though their keys are one.
  if ((isColumn(a) && isColumn(b)) || a.signs !== b.signs)
    return settle('similar', { kind: 'similar-title', dice: 1 }, chance);
  const noVenue = pair.venue === undefined;
  const contradiction = contradictionOf(a, b, pair);
  if (telling && noVenue && contradiction === undefined)
    return settle('same', { kind: 'title' }, SURE);
  // Without the venue a mistaken name or year is not outweighed, nor a short title enough.
  const isOpen =
    noVenue &&
    (contradiction !== undefined ||
      (!telling && pair.authors.shared < SAME_HANDS));
  if (!isOpen && chance() >= DECIDED) {
    const certain =
      telling &&
      contradiction === undefined &&
      !yearsContradict(a, b, SAME_TIME) &&
      (!pair.authors.known || pair.authors.shared >= SAME_HANDS);
    return settle(
      certain ? 'same' : 'version',
      { kind: 'record', ...weighed() },
      chance,
    );
  }
  if (contradiction !== undefined)
    return settle(
      telling || contradiction === 'year' ? 'similar' : 'different',
      { kind: 'contradiction', of: contradiction },
      chance,
    );
  return settle(
    'similar',
    telling && !noVenue
      ? { kind: 'contradiction', of: 'venue' }
      : { kind: 'similar-title', dice: 1 },
    chance,
  );
}

/** `weigh`, once, and only where it is asked for: it costs more than all else together. */
function weighing(pair: RecordComparison): () => Weighed {
  let weighed: Weighed | undefined;
  return () => (weighed ??= weigh(pair));
}

/** What of two records with equal titles cannot be of one work. */
function contradictionOf(
  a: PreparedPaper,
  b: PreparedPaper,
  { authors }: RecordComparison,
): 'authors' | 'year' | undefined {
  if (authors.known && authors.shared === 0) return 'authors';
  return yearsContradict(a, b) ? 'year' : undefined;
}

/** Same people, same place, same year: another identifier is then a second registration. */
function isOnePublication(pair: RecordComparison) {
  return (
    pair.years === 0 &&
    (pair.venue?.contained ?? 0) >= 0.5 &&
    pair.authors.shared >= SAME_HANDS
  );
}

function decideUnequal(
  a: PreparedPaper,
  b: PreparedPaper,
  pair: RecordComparison,
  likeness: number,
): Decision {
  const weighed = weighing(pair);
  const looksAlike = likeness >= LOOK_ALIKE_TITLE;
  const isRuledOut = () => !looksAlike && isHopeless(a, b, likeness);
  const score = () => (isRuledOut() ? 0 : weighed().chance);
  // Two registrations, and not even one title: whatever the rest says.
  if (!identifiersDiffer(a, b) && !isRuledOut()) {
    const least = leastChance(a, b);
    if (least < Infinity && weighed().chance >= least)
      return settle('version', { kind: 'record', ...weighed() }, score);
  }
  if (!looksAlike) return settle('different', { kind: 'none' }, score);
  if (titlesClash(a, b))
    return settle('different', clashReason(a, b, likeness), score);
  return authorsContradict(a, b)
    ? settle('different', { kind: 'contradiction', of: 'authors' }, score)
    : settle('similar', { kind: 'similar-title', dice: likeness }, score);
}

/** "Erratum: …", "Author correction: …": about the other paper, and not it. */
function isCorrection({ bareKey }: PreparedPaper): boolean {
  return /^(?:author|publisher)?(?:(?:errat|corrigend|addend)(?:um|a)|retract(?:ed|ion)|correction)/.test(
    bareKey,
  );
}

/** The chance that unequal titles need: a look-alike title alone proves nothing. */
function leastChance(a: PreparedPaper, b: PreparedPaper): number {
  if (isCorrection(a) !== isCorrection(b)) return Infinity;
  if (titlesOppose(a, b)) return Infinity;
  if (numbersDiffer(a, b)) {
    // "Part I" and "Part II"; where one says more numbers, it may just say more.
    if (a.numbers.length === b.numbers.length) return Infinity;
    if (a.numbers.length > 0 && b.numbers.length > 0) return SURE;
  }
  if (a.people.length > 0 && b.people.length > 0) return DECIDED;
  if (a.place && b.place) return DECIDED;
  // Authors here, a venue there: one of the records at least is full.
  const isFull = [a, b].some(
    ({ people, place, year }) =>
      (people.length > 0 || year !== undefined) && place !== undefined,
  );
  return isFull ? LIKELY : Infinity;
}
