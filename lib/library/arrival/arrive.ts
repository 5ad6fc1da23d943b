import type { Reason } from '../../duplicates/decision';
import type { PaperDraft, PaperId } from '../../papers/paper';
import { isFeedPlace, type Place, type Sighting } from '../../papers/sighting';
import { isSameVisit } from '../../papers/visit';
import type { PaperChanges } from '../../store/paper-changes';
import { raw } from '../../store/read-many';
import type { StoredPaper } from '../../store/schema';
import { sightingsAt, type SightingStores } from '../../store/sightings';
import type { StoresOf } from '../../store/stores-of';
import { lookUpPapers } from './paper-batch';
import { resolvePaper } from './resolve';
import { newPaper, withFactsFrom } from './store-paper';

/** A paper that comes in: from a page, or as an entry of a feed. */
export interface Arrival {
  draft: PaperDraft;
  /** The entry's number in its feed, from 1. */
  entry?: number;
}

/** What became of an arrival. */
export interface Arrived {
  paper: PaperId;
  /** It was not in the index before. */
  isNew: boolean;
  /** The record of a new one. */
  record?: StoredPaper;
}

/** Where sightings of arrivals go. */
export type ArrivalStores = SightingStores & StoresOf<'sightings', 'readwrite'>;

/** With fewer new papers a shared record of their arrival costs more than it saves. */
const FEWEST_TOGETHER = 16;

/**
 * Takes papers in, in order, within the caller's transaction: all of them or, if it
 * fails, none. Each becomes a sighting of the paper it is, or a paper of its own. The
 * same arrivals again change nothing but when and how often they were seen; on the same
 * visit not even that.
 */
export async function arrive(
  papers: PaperChanges,
  stores: ArrivalStores,
  place: Place,
  arrivals: readonly Arrival[],
  now: number,
): Promise<Arrived[]> {
  const known = await lookUpPapers(
    papers.byKey,
    arrivals.map(({ draft }) => draft),
  );
  const isFree = async (key: string) =>
    (await known.byIdentifier(key)) === undefined;

  const arrived: Arrived[] = [];
  const fresh = new Map<PaperId, StoredPaper>();
  const updated = new Map<PaperId, StoredPaper>();
  const sighted = new Map<PaperId, Sighted[]>();
  for (const arrival of arrivals) {
    const { draft } = arrival;
    const resolved = await resolvePaper(draft, known);
    if (resolved === undefined) {
      const id = await papers.reserve();
      const paper = { ...newPaper(draft, now), id };
      fresh.set(id, paper);
      known.keep(paper);
      sighted.set(id, [{ arrival }]);
      arrived.push({ paper: id, isNew: true });
      continue;
    }
    const { paper, reason } = resolved;
    const after = await withFactsFrom(paper, draft, now, isFree);
    if (after !== paper) {
      (fresh.has(paper.id) ? fresh : updated).set(paper.id, after);
      known.keep(after);
    }
    const sightings = sighted.get(paper.id) ?? [];
    sighted.set(paper.id, [...sightings, { arrival, reason, known: paper }]);
    arrived.push({ paper: paper.id, isNew: false });
  }

  await papers.putAll([...updated.values()]);
  const together = addTogether(papers, { place, fresh, sighted, now });
  for (const [id, paper] of fresh) if (!together.has(id)) papers.add(paper);
  await sightAll(
    stores,
    place,
    [...sighted].filter(([paper]) => !together.has(paper)),
    now,
  );
  return arrived.map(({ paper, isNew }) => {
    const record = isNew ? fresh.get(paper) : undefined;
    return { paper, isNew, ...(record && { record }) };
  });
}

/** Why an arrival was taken for a paper, and that paper as it was before; of a new one neither. */
interface Sighted {
  arrival: Arrival;
  reason?: Reason;
  known?: StoredPaper;
}

/** Adds new papers that were met once, if they are many, in few records; returns which. */
function addTogether(
  papers: PaperChanges,
  {
    place,
    fresh,
    sighted,
    now,
  }: {
    place: Place;
    fresh: ReadonlyMap<PaperId, StoredPaper>;
    sighted: ReadonlyMap<PaperId, readonly Sighted[]>;
    now: number;
  },
): ReadonlySet<PaperId> {
  const together = [...fresh.values()].flatMap((paper) => {
    const [first, ...again] = sighted.get(paper.id) ?? [];
    if (first === undefined || again.length > 0) return [];
    const { entry } = first.arrival;
    return [{ paper, ...(entry !== undefined && { entry }) }];
  });
  if (together.length < FEWEST_TOGETHER) return new Set();
  papers.addArrival({ place, at: now, papers: together });
  return new Set(together.map(({ paper }) => paper.id));
}

/**
 * A paper that arrives twice is sighted one after the other. Who goes back to a list
 * from each paper has it sighted once: 200 records for nothing would be 400 kB that the
 * browser writes, and reads again whenever it opens the database.
 */
async function sightAll(
  stores: ArrivalStores,
  place: Place,
  sighted: readonly [PaperId, readonly Sighted[]][],
  now: number,
): Promise<void> {
  const known = sighted.filter(([, [first]]) => first?.known !== undefined);
  const before = await sightingsAt(
    stores,
    known.map(([paper]) => paper),
    place.key,
  );
  const sightings = raw(stores.objectStore('sightings'));
  for (const [paper, all] of sighted) {
    let sighting = before.get(paper);
    if (sighting !== undefined && isOfThisVisit(sighting, place, now)) continue;
    for (const one of all)
      sighting = sightingOf(place, paper, one, now, sighting);
    sightings.put(sighting);
  }
}

/** Whether a sighting says what is seen now; a feed's entries are counted each time. */
function isOfThisVisit(before: Sighting, place: Place, now: number): boolean {
  const { key, label, series, source } = before;
  return (
    !isFeedPlace(key) &&
    label === place.label &&
    series === place.series &&
    source === place.source &&
    isSameVisit(before.lastSeen, now)
  );
}

/** A sighting as it is to be stored, with what was seen at the place before. */
function sightingOf(
  place: Place,
  paper: PaperId,
  { arrival: { draft, entry }, reason: why, known }: Sighted,
  now: number,
  before: Sighting | undefined,
): Sighting {
  const entries = before?.entries ?? [];
  const isSameEntry = entry !== undefined && entries.includes(entry);
  const reason = before === undefined ? why : before.reason;
  return {
    ...place,
    paper,
    draft: before?.draft ?? keptDraft(draft, known),
    firstSeen: before?.firstSeen ?? now,
    lastSeen: now,
    times: (before?.times ?? 0) + (isSameEntry ? 0 : 1),
    entries: entry === undefined || isSameEntry ? entries : [...entries, entry],
    ...(reason && { reason }),
  };
}

/**
 * The draft without an abstract that the paper had anyway: abstracts are most of the
 * bytes. What this sighting was the first to give stays with it.
 */
function keptDraft(draft: PaperDraft, known?: StoredPaper): PaperDraft {
  if (known !== undefined && known.abstract !== draft.abstract) return draft;
  const { abstract: _same, ...rest } = draft;
  return rest;
}
