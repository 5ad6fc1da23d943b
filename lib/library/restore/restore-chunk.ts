import { mergedSighting } from '../../backup/merge';
import type { RestoreChunk, RestoredPaper } from '../../backup/restore-chunk';
import { joinNotes } from '../../papers/join-notes';
import type { PaperDraft, PaperId } from '../../papers/paper';
import type { Database } from '../../store/open';
import { changeLinks, isJudged, LINK_STORES } from '../../store/links';
import { changePapers } from '../../store/change-papers';
import type { PaperChanges } from '../../store/paper-changes';
import { readPapers, type PaperStores, type StoreIn } from '../../store/papers';
import { raw } from '../../store/read-many';
import type { StoredPaper } from '../../store/schema';
import { sightingsAt, type SightingStores } from '../../store/sightings';
import { linkKey } from '../../duplicates/decide-candidates';
import { LibraryLost } from '../library-lost';
import type { PaperBatch } from '../arrival/paper-batch';
import { newPaper, withFactsFrom } from '../arrival/store-paper';
import { findRestored, lookUpRestored } from './find-restored';
import {
  restoreHighlightsOf,
  restoreSearches,
  restoreTagsOf,
  restoreToTrash,
} from './restore-words';
import { restoreLists, type RestoredList } from './restore-lists';

/** What became of a chunk's lists and papers, in its order. */
export interface RestoredChunk {
  lists: RestoredList[];
  papers: PaperId[];
}

const STORES = [
  'feeds',
  'lists',
  'items',
  'tags',
  'notes',
  'highlights',
  'readings',
  ...LINK_STORES,
  'searches',
  'trash',
] as const;
type Stores = {
  [Name in (typeof STORES)[number] | 'sightings']: StoreIn<Name, 'readwrite'>;
};

/**
 * Takes records of a backup in, in one transaction: all of the chunk or nothing.
 * Nothing that is there is overwritten; the same chunk again changes nothing.
 */
export async function restoreChunk(
  db: Database,
  chunk: RestoreChunk,
  now: number,
): Promise<RestoredChunk> {
  return changePapers(db, STORES, async (changes, within) => {
    const stores = Object.fromEntries(
      ([...STORES, 'sightings'] as const).map((name) => [
        name,
        within.objectStore(name),
      ]),
    ) as unknown as Stores;
    const lists = await restoreLists(stores, chunk.lists);
    for (const feed of chunk.feeds)
      if ((await stores.feeds.getKey(feed.id)) === undefined)
        await stores.feeds.put({ ...feed, problems: [] });
    const lookup = await lookUpRestored(changes.byKey, chunk.papers);
    const taken = new Set(chunk.taken);
    const papers: PaperId[] = [];
    for (const paper of chunk.papers) {
      const id = await restorePaper(
        { changes, lookup, taken, stores: { ...stores, within } },
        paper,
        chunk.noteHeading,
        now,
      );
      taken.add(id);
      papers.push(id);
    }
    await restoreSearches(stores.searches, chunk.searches);
    await restoreToTrash(stores.trash, chunk.trash);
    for (const judgement of chunk.judgements)
      await restoreJudgement(within, judgement);
    return { lists, papers };
  });
}

/** What papers are restored into. */
interface Restoring {
  changes: PaperChanges;
  /** The papers that the chunk's may be. */
  lookup: PaperBatch;
  /** Papers that others of the backup are. */
  taken: ReadonlySet<PaperId>;
  stores: Stores & { within: PaperStores & SightingStores };
}

async function restorePaper(
  { changes, lookup, taken, stores }: Restoring,
  restored: RestoredPaper,
  noteHeading: string,
  now: number,
): Promise<PaperId> {
  const [into] =
    restored.into === undefined
      ? []
      : (await readPapers(stores.within, [restored.into])).values();
  const known = into ?? (await findRestored(restored, lookup, taken));
  const before = known ?? {
    ...newPaper(draftOf(restored), restored.addedAt),
    updatedAt: now,
  };
  const isFree = async (key: string) =>
    (await lookup.byIdentifier(key)) === undefined;
  let paper = before as StoredPaper;
  // Of the sightings, only the forms of the title it is looked up by.
  for (const draft of [draftOf(restored), ...restored.sightings.map(titleOf)])
    paper = await withFactsFrom(paper, draft, now, isFree);
  const hasNote = await hasNewNote(stores, known?.id, restored, noteHeading);
  if (hasNote !== undefined) paper = { ...paper, updatedAt: now };
  const isUpdated = paper !== known;
  const id = known?.id ?? (await changes.reserve());
  paper = { ...paper, id };
  if (known === undefined) changes.add(paper);
  else if (isUpdated) await changes.put(paper);
  if (isUpdated) lookup.keep(paper);

  let isChanged = await restoreTagsOf(stores.tags, id, restored.tags);
  if (await restoreHighlightsOf(stores.highlights, id, restored.highlights))
    isChanged = true;
  if (hasNote !== undefined)
    await stores.notes.put({
      paper: id,
      text: hasNote,
      updatedAt: restored.note?.updatedAt ?? now,
    });
  if (restored.reading && !(await stores.readings.get(id))) {
    await stores.readings.put({ paper: id, ...restored.reading });
    isChanged = true;
  }
  for (const { list, order, addedAt } of restored.lists) {
    // One of those that were restored before its papers.
    if ((await stores.lists.getKey(list)) === undefined)
      throw new LibraryLost();
    if ((await stores.items.getKey([list, id])) === undefined) {
      await stores.items.put({ list, paper: id, order, addedAt });
      isChanged = true;
    }
  }
  for (const sighting of restored.sightings) {
    const current =
      known && (await sightingsAt(stores.within, [id], sighting.key)).get(id);
    raw(stores.sightings).put(
      mergedSighting(current, { ...sighting, paper: id }),
    );
    isChanged ||= current === undefined;
  }
  // What is derived from papers follows those that count as updated, as new ones do.
  if (isChanged && known) await changes.put({ ...paper, updatedAt: now });
  return id;
}

/** The note to be kept, undefined where nothing changes. */
async function hasNewNote(
  stores: Stores,
  paper: PaperId | undefined,
  { note }: RestoredPaper,
  heading: string,
): Promise<string | undefined> {
  if (note === undefined) return undefined;
  const current =
    paper === undefined ? undefined : (await stores.notes.get(paper))?.text;
  const joined = joinNotes(current, note.text, heading);
  return typeof joined === 'string' ? undefined : joined.text;
}

/** The reader's word stands, whatever was found since; what they said here comes first. */
async function restoreJudgement(
  stores: Parameters<typeof changeLinks>[0],
  judgement: RestoreChunk['judgements'][number],
): Promise<void> {
  const [a, b] = judgement.papers;
  if (a === b) return;
  const papers = linkKey(a, b);
  await changeLinks(stores, [papers], (current) =>
    current && isJudged(current) ? current : { ...judgement, papers },
  );
}

/** The facts of a paper, without what is the reader's of it. */
function draftOf(paper: RestoredPaper): PaperDraft {
  const {
    id: _inFile,
    into: _known,
    addedAt: _when,
    lists: _lists,
    tags: _tags,
    note: _note,
    highlights: _highlights,
    reading: _reading,
    sightings: _sightings,
    ...draft
  } = paper;
  return draft;
}

function titleOf({ draft }: RestoredPaper['sightings'][number]): PaperDraft {
  return { title: draft.title, identifiers: {}, authors: [] };
}
