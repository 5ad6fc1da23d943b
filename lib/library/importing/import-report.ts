import type { FileProblem, ImportReport, RepeatedEntry } from '../library';
import { feedPlaceKey, type Sighting } from '../../papers/sighting';
import type { PaperDraft, PaperId } from '../../papers/paper';
import { papersAt } from '../../store/arrived';
import type { Database } from '../../store/open';
import { getPapers } from '../../store/papers';
import type { StoredPaper } from '../../store/schema';
import {
  SIGHTING_STORES,
  sightingsAt,
  sightingsOf,
} from '../../store/sightings';
import { titlesClash } from './previewed-papers';

/** Papers whose sightings are read in one go: some megabytes. */
const READ_AT_ONCE = 2_000;

/** A feed, and how its entries are called: the store has one title of each paper. */
export interface FeedRead {
  id: string;
  /** In file order; a stub's is absent. */
  titles: readonly (string | undefined)[];
}

/** What an import knows that the store does not. */
export interface ImportRun {
  feeds: readonly FeedRead[];
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
  const met = new Set<PaperId>();
  const isUnchanged = new Set(run.unchangedFeeds);
  const unread = run.unchangedFeeds.map((id) => ({ id, titles: undefined }));
  for (const { id: feed, titles } of [...run.feeds, ...unread]) {
    const place = feedPlaceKey(feed);
    const own = await db.getAllFromIndex('sightings', 'byPlace', place);
    const papers = await papersAt(db, IDBKeyRange.only(place));
    for (const paper of papers) met.add(paper);
    const others = seenThereAlone(papers, own);
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
      const again = isNew ? sighting.entries.slice(1) : sighting.entries;
      if (again.length > 0)
        repeated.push({
          sighting,
          titles: again.map((entry) =>
            titles ? titles[entry - 1] : titleOf(sighting.draft),
          ),
          isUnchanged: isUnchanged.has(feed),
        });
    }
  }
  const told: RepeatedEntry[] = [];
  for (let at = 0; at < repeated.length; at += READ_AT_ONCE) {
    const some = repeated.slice(at, at + READ_AT_ONCE);
    const papers = await papersOf(db, some);
    for (const entry of await repeatedEntries(db, some, papers))
      told.push(entry);
  }
  return {
    entries,
    added,
    papers: [...met].toSorted((a, b) => a - b),
    repeats: told.filter(({ known }) => known === undefined),
    conflicts: told.filter(({ known }) => known !== undefined),
    rejects: run.problems.filter(({ severity }) => severity === 'reject'),
    notices: run.problems.filter(({ severity }) => severity === 'notice'),
    unchanged: run.unchanged,
    cancelled: run.cancelled,
  };
}

/** Papers whose sighting there has no record: new ones, each met once. */
function seenThereAlone(
  papers: readonly PaperId[],
  own: readonly Sighting[],
): PaperId[] {
  const recorded = new Set(own.map(({ paper }) => paper));
  return papers.filter((paper) => !recorded.has(paper));
}

async function firstSightingsAt(
  db: Database,
  papers: readonly PaperId[],
  place: string,
): Promise<Sighting[]> {
  const stores = db.transaction(SIGHTING_STORES);
  return [...(await sightingsAt(stores, papers, place)).values()];
}

/** A paper that stands in a feed once more, or several times. */
interface Repeated {
  sighting: Sighting;
  /** What it is called there, each time; a stub's is absent. */
  titles: readonly (string | undefined)[];
  /** The feed had been imported before, whole. */
  isUnchanged: boolean;
}

/** A draft's title, as `FeedRead` has it. */
export function titleOf({ title, stub }: PaperDraft): string | undefined {
  return stub ? undefined : title;
}

/** The papers that some of the entries may have quite another title than. */
async function papersOf(
  db: Database,
  repeated: readonly Repeated[],
): Promise<ReadonlyMap<PaperId, StoredPaper>> {
  const asked = repeated
    .filter(
      ({ sighting: { reason, draft }, titles }) =>
        reason?.kind === 'identifier' ||
        titles.some((title) => title !== draft.title),
    )
    .map(({ sighting: { paper } }) => paper);
  const found = (await getPapers(db, asked)).filter((it) => it !== undefined);
  return new Map(found.map((paper) => [paper.id, paper]));
}

async function repeatedEntries(
  db: Database,
  repeated: readonly Repeated[],
  papers: ReadonlyMap<PaperId, StoredPaper>,
): Promise<RepeatedEntry[]> {
  const all = await sightingsOf(
    db.transaction(SIGHTING_STORES),
    repeated.map(({ sighting: { paper } }) => paper),
  );
  return repeated.flatMap(({ sighting, titles, isUnchanged }) => {
    const others = (all.get(sighting.paper) ?? []).filter(
      ({ key, shows }) => key !== sighting.key && shows === 'collection',
    );
    // Where it stands nowhere else, it stands twice here, or was read before.
    const elsewhere =
      isUnchanged || others.length === 0 ? [sighting, ...others] : others;
    const { paper: id, draft, source } = sighting;
    const paper = papers.get(id);
    return titles.map((title) => ({
      paper: id,
      title: title ?? draft.title,
      ...(title !== undefined &&
        paper &&
        titlesClash({ title }, paper) && { known: paper.title }),
      source,
      elsewhere: elsewhere.map(({ label, source: file }) => ({
        label,
        source: file,
      })),
    }));
  });
}
