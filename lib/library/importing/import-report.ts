import type { FileProblem, ImportReport, RepeatedEntry } from '../library';
import { feedPlaceKey, type Sighting } from '../../papers/sighting';
import type { PaperId } from '../../papers/paper';
import { papersAt } from '../../store/arrived';
import type { Database } from '../../store/open';
import { getPapers } from '../../store/papers';
import {
  SIGHTING_STORES,
  sightingsAt,
  sightingsOf,
} from '../../store/sightings';
import { titlesClash } from './previewed-papers';

/** Papers whose sightings are read in one go: some megabytes. */
const READ_AT_ONCE = 2_000;

/** What an import knows that the store does not. */
export interface ImportRun {
  /** Ids of the feeds that were read. */
  feeds: readonly string[];
  /** Feeds that had been imported before, whole; and the names of their files. */
  unchangedFeeds: readonly string[];
  unchanged: readonly string[];
  problems: readonly FileProblem[];
  cancelled: boolean;
}

/**
 * What an import did, read from the store: so it is right even where the import was
 * interrupted and went on, and a chunk whose answer was lost counts once.
 */
export async function readImportReport(
  db: Database,
  run: ImportRun,
): Promise<ImportReport> {
  let entries = 0;
  let added = 0;
  const repeated: Repeated[] = [];
  const isUnchanged = new Set(run.unchangedFeeds);
  for (const feed of [...run.feeds, ...run.unchangedFeeds]) {
    const place = feedPlaceKey(feed);
    const own = await db.getAllFromIndex('sightings', 'byPlace', place);
    const others = await seenThereAlone(db, place, own);
    if (!isUnchanged.has(feed)) {
      entries += others.length;
      added += others.length;
    }
    const sightings = isUnchanged.has(feed)
      ? [...own, ...(await firstSightingsAt(db, others, place))]
      : own;
    for (const sighting of sightings) {
      const isNew = sighting.reason === undefined && !isUnchanged.has(feed);
      entries += sighting.entries.length;
      if (isNew) added += 1;
      const times = sighting.entries.length - (isNew ? 1 : 0);
      if (times > 0)
        repeated.push({ sighting, times, isUnchanged: isUnchanged.has(feed) });
    }
  }
  const repeats: RepeatedEntry[] = [];
  const conflicts: RepeatedEntry[] = [];
  for (let at = 0; at < repeated.length; at += READ_AT_ONCE) {
    const some = repeated.slice(at, at + READ_AT_ONCE);
    const clashing = await clashingTitles(db, some);
    for (const entry of await repeatedEntries(db, some)) {
      const known = clashing.get(entry.sighting);
      if (known === undefined) repeats.push(entry.told);
      else conflicts.push({ ...entry.told, known });
    }
  }
  return {
    entries,
    added,
    repeats,
    conflicts,
    rejects: run.problems.filter(({ severity }) => severity === 'reject'),
    notices: run.problems.filter(({ severity }) => severity === 'notice'),
    unchanged: run.unchanged,
    cancelled: run.cancelled,
  };
}

/** Papers whose sighting there has no record: new ones, each met once. */
async function seenThereAlone(
  db: Database,
  place: string,
  own: readonly Sighting[],
): Promise<PaperId[]> {
  const recorded = new Set(own.map(({ paper }) => paper));
  const all = await papersAt(db, IDBKeyRange.only(place));
  return all.filter((paper) => !recorded.has(paper));
}

async function firstSightingsAt(
  db: Database,
  papers: readonly PaperId[],
  place: string,
): Promise<Sighting[]> {
  const stores = db.transaction(SIGHTING_STORES);
  return [...(await sightingsAt(stores, papers, place)).values()];
}

/** So often does a paper stand in a feed once more. */
interface Repeated {
  sighting: Sighting;
  times: number;
  /** The feed had been imported before, whole. */
  isUnchanged: boolean;
}

/** The papers' own titles, by sightings with their identifiers and quite other titles. */
async function clashingTitles(
  db: Database,
  repeated: readonly Repeated[],
): Promise<ReadonlyMap<Sighting, string>> {
  const byIdentifier = repeated
    .map(({ sighting }) => sighting)
    .filter(({ reason }) => reason?.kind === 'identifier');
  const papers = await getPapers(
    db,
    byIdentifier.map(({ paper }) => paper),
  );
  const clashing = new Map<Sighting, string>();
  byIdentifier.forEach((sighting, at) => {
    const paper = papers[at];
    if (paper && titlesClash(sighting.draft, paper))
      clashing.set(sighting, paper.title);
  });
  return clashing;
}

async function repeatedEntries(
  db: Database,
  repeated: readonly Repeated[],
): Promise<{ sighting: Sighting; told: RepeatedEntry }[]> {
  const all = await sightingsOf(
    db.transaction(SIGHTING_STORES),
    repeated.map(({ sighting: { paper } }) => paper),
  );
  return repeated.flatMap(({ sighting, times, isUnchanged }) => {
    const others = (all.get(sighting.paper) ?? []).filter(
      ({ key, shows }) => key !== sighting.key && shows === 'collection',
    );
    // Where it stands nowhere else, it stands twice here, or was read before.
    const elsewhere =
      isUnchanged || others.length === 0 ? [sighting, ...others] : others;
    const told = {
      paper: sighting.paper,
      title: sighting.draft.title,
      source: sighting.source,
      elsewhere: elsewhere.map(({ label, source }) => ({ label, source })),
    };
    return Array.from({ length: times }, () => ({ sighting, told }));
  });
}
