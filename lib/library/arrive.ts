import type { Reason } from '../duplicates/decision';
import type { PaperDraft, PaperId } from '../papers/paper';
import type { Place, Sighting } from '../papers/sighting';
import type { StoreIn } from '../store/papers';
import { raw } from '../store/read-many';
import type { StoredPaper } from '../store/schema';
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
}

/** Where arrivals go: both stores of one transaction. */
export interface ArrivalStores {
  papers: StoreIn<'papers', 'readwrite'>;
  sightings: StoreIn<'sightings', 'readwrite'>;
}

/**
 * Takes papers in, in order, within the caller's transaction: all of them or, if it
 * fails, none. Each becomes a sighting of the paper it is, or a paper of its own. The
 * same arrivals again change nothing but when and how often they were seen.
 */
export async function arrive(
  stores: ArrivalStores,
  place: Place,
  arrivals: readonly Arrival[],
  now: number,
): Promise<Arrived[]> {
  const { papers, sightings } = stores;
  const known = await lookUpPapers(
    papers,
    arrivals.map(({ draft }) => draft),
  );
  const isFree = async (key: string) =>
    (await known.byIdentifier(key)) === undefined;

  const arrived: Arrived[] = [];
  const writing: Promise<unknown>[] = [];
  const add = createAdder(papers);
  // A paper that arrives twice is sighted one after the other, all others at once.
  const sighting = new Map<PaperId, Promise<void>>();
  const sightNext = (
    paper: PaperId,
    arrival: Arrival,
    attribution: Attribution,
  ) => {
    const before = sighting.get(paper) ?? Promise.resolve();
    sighting.set(
      paper,
      before.then(() =>
        sight(sightings, place, paper, arrival, now, attribution),
      ),
    );
  };

  for (const arrival of arrivals) {
    const { draft } = arrival;
    const resolved = await resolvePaper(draft, known);
    if (resolved === undefined) {
      const paper = newPaper(draft, now);
      const id = await add(paper);
      known.keep({ ...paper, id });
      raw(sightings).put(sightingOf(place, id, arrival, now));
      arrived.push({ paper: id, isNew: true });
      continue;
    }
    const { paper, reason } = resolved;
    const updated = await withFactsFrom(paper, draft, now, isFree);
    if (updated !== paper) {
      writing.push(papers.put(updated));
      known.keep(updated);
    }
    sightNext(paper.id, arrival, { reason, known: paper });
    arrived.push({ paper: paper.id, isNew: false });
  }
  await Promise.all([...writing, ...sighting.values()]);
  return arrived;
}

/**
 * Adds new papers. The store gives the first its id; nobody else can add one within
 * the transaction, so the others take the next ids without waiting for one another.
 * What goes wrong ends the transaction, which is the caller's to wait for.
 */
function createAdder(
  papers: ArrivalStores['papers'],
): (paper: Omit<StoredPaper, 'id'>) => Promise<PaperId> {
  let last: PaperId | undefined;
  return async (paper) => {
    if (last === undefined) last = await papers.add(paper as StoredPaper);
    else raw(papers).add({ ...paper, id: ++last });
    return last;
  };
}

/** Why an arrival was taken for a paper, and that paper as it was before. */
interface Attribution {
  reason: Reason;
  known: StoredPaper;
}

async function sight(
  sightings: ArrivalStores['sightings'],
  place: Place,
  paper: PaperId,
  arrival: Arrival,
  now: number,
  attribution: Attribution,
): Promise<void> {
  const before = await sightings.get([paper, place.key]);
  await sightings.put(
    sightingOf(place, paper, arrival, now, { ...attribution, before }),
  );
}

/** A sighting as it is to be stored; one of a paper that has just been added has nothing before it. */
function sightingOf(
  place: Place,
  paper: PaperId,
  { draft, entry }: Arrival,
  now: number,
  earlier?: Attribution & { before: Sighting | undefined },
): Sighting {
  const before = earlier?.before;
  const entries = before?.entries ?? [];
  const isSameEntry = entry !== undefined && entries.includes(entry);
  const reason = before === undefined ? earlier?.reason : before.reason;
  return {
    ...place,
    paper,
    draft: before?.draft ?? keptDraft(draft, earlier?.known),
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
