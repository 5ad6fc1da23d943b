import { DiskFull, hasRoom, type FreeRoom, type Need } from './disk-full';
import type { Service } from './service';

type Named = Exclude<keyof Service, 'follow'>;

/**
 * What each call needs room for; null where it reads, takes away, or brings back what
 * was just there. Every call is here: a new one does not compile until it is.
 */
const NEEDS: { [Name in Named]: Need | null } = {
  annotate: null,
  annotateWork: null,
  describePaper: null,
  neighbourhood: null,
  highlightsOf: null,
  unsave: null,
  unsaveAll: null,
  untag: null,
  untagAll: null,
  deleteTag: null,
  deleteSearch: null,
  deleteList: null,
  removeHighlight: null,
  forgetSeen: null,
  finishImport: null,
  restoreItem: null,
  restoreItems: null,
  restoreTags: null,
  undoRenameTag: null,
  restoreReadings: null,
  restoreList: null,
  restoreSearch: null,
  restoreHighlight: null,
  importEntries: 'papers',
  restore: 'papers',
  remakeIndex: 'papers',
  createList: 'words',
  renameList: 'words',
  moveList: 'words',
  save: 'words',
  saveAll: 'words',
  moveItem: 'words',
  setNote: 'words',
  setReading: 'words',
  setReadings: 'words',
  tag: 'words',
  tagAll: 'words',
  renameTag: 'words',
  saveSearch: 'words',
  renameSearch: 'words',
  addHighlight: 'words',
  changeHighlight: 'words',
  restoreTrash: 'words',
  confirmDuplicate: 'words',
  rejectDuplicate: 'words',
  separateSighting: 'words',
};

/** A service that writes nothing into the last of the room: those calls throw `DiskFull`. */
export function serviceWithRoom(service: Service, freeRoom: FreeRoom): Service {
  let looked: Promise<void> = Promise.resolve();
  /**
   * Calls begin in the order they come, even if some wait until the room is known:
   * otherwise a deletion could overtake the change before it.
   */
  const inOrder = <Result>(
    need: Need | null,
    call: () => Promise<Result>,
  ): Promise<Result> => {
    const begun = looked.then(async () => {
      if (need !== null && !(await hasRoom(freeRoom, need)))
        throw new DiskFull();
    });
    looked = begun.catch(() => undefined);
    return begun.then(call);
  };
  const guarded = Object.fromEntries(
    (Object.keys(NEEDS) as Named[]).map((name) => {
      const call = service[name] as (request: never) => Promise<unknown>;
      return [
        name,
        (request: never) => inOrder(NEEDS[name], () => call(request)),
      ];
    }),
  ) as unknown as Omit<Service, 'follow'>;
  return {
    ...guarded,
    // Whether a page is remembered was decided when it was answered.
    follow: (sighted, annotated) =>
      inOrder(sighted.titles ? 'paper' : null, () =>
        service.follow(sighted, annotated),
      ),
  };
}
