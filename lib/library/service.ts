import type { AppCalls } from '../messaging/protocol';
import type { TabRequest } from '../messaging/tab-request-schemas';
import { stillNew } from '../messaging/still-new';
import type { Annotation } from '../messaging/views';
import type { PaperDraft, PaperId } from '../papers/paper';
import type { Place } from '../papers/sighting';
import { changePapers } from '../store/change-papers';
import type { Connection } from '../store/connection';
import { annotatePapers, annotateTitles } from './answers/annotate';
import { arrive } from './arrival/arrive';
import { describePaper } from './answers/describe';
import { forgetSeen } from './forgetting/forget-seen';
import { highlightCalls } from './reader/highlight-calls';
import { finishImport, importEntries } from './importing/import-entries';
import {
  confirmDuplicate,
  rejectDuplicate,
  separateSighting,
} from './reader/judgements';
import { addItem, createList, readLists, removeItem } from './reader/lists';
import { listCalls } from './reader/list-calls';
import type { LiveIndex } from './indexing/live-index';
import { neighbourhoodOf } from './answers/neighbourhood';
import { withRelatedCounts } from './answers/related-counts';
import { bulkCalls } from './reader/bulk-calls';
import { searchCalls } from './reader/search-calls';
import { tagCalls } from './reader/tag-calls';
import { restoreChunk } from './restore/restore-chunk';
import type { Sighted } from './arrival/sight-page';
import { setNote } from './reader/notes';
import { setReading } from './reader/readings';
import { workOfAddress } from './answers/work-of-address';

/** Whom the service tells what it did. The composition root gives it the real ones. */
export interface Audience {
  /** Something about these papers changed by the reader's hand; empty for lists alone. */
  changed(papers: readonly PaperId[]): void;
  /** What is known of a page's titles by now. */
  annotated(batch: number, annotations: readonly Annotation[]): void;
}

/** The calls, as functions of who listens. */
export type Service = {
  [Name in Exclude<keyof AppCalls, TabRequest>]: (
    ...args: Parameters<AppCalls[Name]>
  ) => Promise<ReturnType<AppCalls[Name]>>;
} & {
  /**
   * What follows an answer: stores the papers, extends the index, and says what that
   * changed, states first, then related counts. Safe to repeat.
   */
  follow(sighted: Sighted, annotated: Audience['annotated']): Promise<void>;
  /** What is known of the work that an address names; none where it names none. */
  annotateWork(address: URL): Promise<Annotation[]>;
};

/** Everything that changes the library goes through here, and only here. */
export function createService(
  connection: Connection,
  index: LiveIndex,
  options: {
    changed: Audience['changed'];
    placeOf: (url: string) => Place | undefined;
    /** Name of the list that `save` makes where there is none. */
    firstListName: () => string | Promise<string>;
    now?: () => number;
  },
): Service {
  const now = options.now ?? Date.now;
  const { changed } = options;

  return {
    async follow({ place, batch, annotations, titles }, annotated) {
      const tell = (current: readonly Annotation[]) =>
        annotated(batch, current);
      if (titles === undefined) {
        tell(await withRelatedCounts(connection, index, annotations));
        return;
      }
      const current = await remember(titles, place, annotations);
      tell(current);
      tell(await withRelatedCounts(connection, index, current));
      await index.refresh();
    },

    async annotateWork(address) {
      const work = await workOfAddress(await connection(), address);
      return work?.annotation ? [work.annotation] : [];
    },

    async annotate({ titles, url }) {
      const place = options.placeOf(url)?.key ?? '';
      const db = await connection();
      return withRelatedCounts(
        connection,
        index,
        await annotateTitles(db, titles, place, now()),
      );
    },

    async forgetSeen({ before }) {
      const gone = await forgetSeen(connection, index, before);
      if (gone > 0) changed([]);
      return gone;
    },

    async remakeIndex({ until }) {
      await index.discard();
      changed([]);
      // What a kill interrupts is gone on with when the next papers come.
      const made = index.catchUp().then(() => changed([]));
      if (until === 'done') return made;
      made.catch(() => undefined);
    },

    describePaper: ({ paper }) => describePaper(connection, index, paper),

    neighbourhood: ({ papers }) => neighbourhoodOf(connection, index, papers),

    async save({ paper, list }) {
      const db = await connection();
      const into =
        list ??
        (await readLists(db))[0]?.id ??
        (await createList(db, await options.firstListName(), now())).id;
      const item = await addItem(db, into, paper, now());
      changed([paper]);
      return item;
    },

    async unsave({ paper, list }) {
      const item = await removeItem(await connection(), list, paper, now());
      changed([paper]);
      return item;
    },

    async restoreItem({ item }) {
      await (await connection()).put('items', item);
      changed([item.paper]);
    },

    async setNote({ paper, ...sent }) {
      const saved = await setNote(await connection(), paper, sent, now());
      changed([paper]);
      return saved;
    },

    ...listCalls(connection, changed, now),
    ...searchCalls(connection, changed, now),
    ...tagCalls(connection, changed, now),
    ...bulkCalls(connection, changed, now),
    ...highlightCalls(connection, { changed, placeOf: options.placeOf, now }),

    async setReading({ paper, state }) {
      await setReading(await connection(), paper, state, now());
      changed([paper]);
    },

    async rejectDuplicate({ papers, rejected }) {
      await rejectDuplicate(await connection(), papers, rejected, now());
      changed(papers);
    },

    async confirmDuplicate({ papers, confirmed }) {
      await confirmDuplicate(await connection(), papers, confirmed, now());
      changed(papers);
    },

    async separateSighting({ paper, place }) {
      const own = await separateSighting(
        await connection(),
        paper,
        place,
        now(),
      );
      await index.catchUp();
      changed([paper, own]);
      return own;
    },

    async importEntries(chunk) {
      const { added, ...taken } = await importEntries(
        await connection(),
        chunk,
        now(),
      );
      index.keep(added);
      // Many at once are indexed faster than few, and while the next ones come in;
      // what is left, or went wrong, is caught up at the end.
      void index.catchUp({ whenMany: true }).catch(() => undefined);
      return { ...taken, added: added.length };
    },

    async finishImport({ feed, state }) {
      // Before the feed is done: what a kill interrupts is gone on with.
      await index.catchUp();
      await finishImport(await connection(), feed, state);
      changed([]);
      // Nobody waits for it; where it fails, the next page tries again.
      void index.refresh().catch(() => undefined);
    },

    async restore(chunk) {
      const restored = await restoreChunk(await connection(), chunk, now());
      await index.catchUp();
      changed(restored.papers);
      return restored;
    },
  };

  /** Stores a page's papers and extends the index; what is known of them by then. */
  async function remember(
    titles: readonly PaperDraft[],
    place: Place,
    before: readonly Annotation[],
  ): Promise<Annotation[]> {
    const db = await connection();
    const arrived = await changePapers(db, [], (changes, stores) =>
      arrive(
        changes,
        stores,
        place,
        titles.map((draft) => ({ draft })),
        now(),
      ),
    );
    await index.catchUp();
    const papers = arrived.map(({ paper }) => paper);
    const after = await annotatePapers(db, papers, place.key, now());
    return after.map((annotation, i) => stillNew(before[i], annotation));
  }
}
