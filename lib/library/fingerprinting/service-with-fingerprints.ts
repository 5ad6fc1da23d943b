import type { Due } from './due';
import type { FingerprintKeeper } from './keep-fingerprints';
import type { Service } from '../service';
import { feedPlaceKey } from '../../papers/sighting';

type Named = Exclude<keyof Service, 'follow' | 'importEntries'>;

/** What a call may change of what fingerprints say. */
type Touched = Omit<Due, 'since'>;

/**
 * What each call may change; null for nothing. Every call is here: a new one does not
 * compile until it is.
 */
const TOUCHED: {
  [Name in Named]: ((...args: Parameters<Service[Name]>) => Touched) | null;
} = {
  annotate: null,
  annotateWork: null,
  describePaper: null,
  createList: null,
  renameList: null,
  moveList: null,
  setNote: null,
  remakeIndex: null,
  neighbourhood: null,
  tag: null,
  untag: null,
  restoreTags: null,
  renameTag: null,
  undoRenameTag: null,
  deleteTag: null,
  tagAll: null,
  untagAll: null,
  saveSearch: null,
  renameSearch: null,
  deleteSearch: null,
  restoreSearch: null,
  highlightsOf: null,
  addHighlight: null,
  changeHighlight: null,
  removeHighlight: null,
  restoreHighlight: null,
  save: ({ paper }) => ({ papers: [paper] }),
  unsave: ({ paper }) => ({ papers: [paper] }),
  restoreItem: ({ item }) => ({ papers: [item.paper] }),
  saveAll: ({ papers }) => ({ papers }),
  unsaveAll: ({ papers }) => ({ papers }),
  restoreItems: ({ items }) => ({ papers: items.map(({ paper }) => paper) }),
  setReadings: ({ papers }) => ({ papers }),
  restoreReadings: ({ papers }) => ({ papers }),
  // Papers that come back into lists count as updated.
  restoreTrash: () => ({}),
  // So do restored papers; a list may have come back with others in it.
  restore: ({ lists }) => (lists.length > 0 ? { all: true } : {}),
  moveItem: ({ item }) => ({ papers: [item.paper] }),
  setReading: ({ paper }) => ({ papers: [paper] }),
  confirmDuplicate: ({ papers }) => ({ papers }),
  rejectDuplicate: ({ papers }) => ({ papers }),
  separateSighting: ({ paper }) => ({ papers: [paper] }),
  deleteList: ({ list }) => ({ list }),
  restoreList: ({ list }) => ({ list }),
  forgetSeen: () => ({ all: true }),
  finishImport: ({ feed }) => ({ place: feedPlaceKey(feed) }),
};

/** A service whose changes the fingerprints follow. */
export function serviceWithFingerprints(
  service: Service,
  keeper: FingerprintKeeper,
  now: () => number = Date.now,
): Service {
  const followed = Object.fromEntries(
    (Object.keys(TOUCHED) as Named[]).map((name) => {
      const call = service[name] as (request: never) => Promise<unknown>;
      const touch = TOUCHED[name] as ((request: never) => Touched) | null;
      const follow = (request: never) =>
        keeper.around({ ...touch?.(request), since: now() }, () =>
          call(request),
        );
      return [name, touch === null ? call : follow];
    }),
  ) as unknown as Omit<Service, 'follow' | 'importEntries'>;
  return {
    ...followed,
    follow(sighted, annotated) {
      const papers = sighted.annotations.flatMap(({ paper }) => paper ?? []);
      const hasNew =
        sighted.titles !== undefined &&
        papers.length < sighted.annotations.length;
      const due = {
        papers,
        ...(hasNew && { met: sighted.place.key }),
        // Those that are new are found by when they came.
        since: now(),
      };
      return keeper.around(due, () => service.follow(sighted, annotated));
    },
    // Chunks of a feed are followed together, at its end.
    async importEntries(chunk) {
      await keeper.note({ place: feedPlaceKey(chunk.feed.id), since: now() });
      return service.importEntries(chunk);
    },
  };
}
