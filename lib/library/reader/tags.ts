import type { PaperId } from '../../papers/paper';
import {
  tagKey,
  tagName,
  type PaperTag,
  type RenamedTags,
} from '../../papers/tag';
import { deleteMany } from '../../store/delete-many';
import type { Database } from '../../store/open';
import { mustHave, PAPER_STORES, type StoreIn } from '../../store/papers';
import { raw, readMany } from '../../store/read-many';
import { writtenName } from './bear-tag';
import { throwAway } from './throw-away';

/** A tag and how many papers bear it. */
export interface TagCount {
  tag: string;
  name: string;
  count: number;
}

/** Puts a tag on a paper; one that it bears already is returned as it is. */
export async function addTag(
  db: Database,
  paper: PaperId,
  name: string,
  now: number,
): Promise<PaperTag> {
  const transaction = db.transaction(['tags', ...PAPER_STORES], 'readwrite');
  const tags = transaction.objectStore('tags');
  const tag = tagKey(name);
  const before = await tags.get([paper, tag]);
  if (before) return before;
  await mustHave(transaction, paper);
  const added: PaperTag = {
    paper,
    tag,
    name: await writtenName(tags, name),
    addedAt: now,
  };
  await tags.add(added);
  await transaction.done;
  return added;
}

/** Takes a tag off a paper; returns what was there, for `restoreTags`. */
export async function removeTag(
  db: Database,
  paper: PaperId,
  tag: string,
  now: number,
): Promise<PaperTag | undefined> {
  const { taken } = await change(
    db,
    now,
    async (tags) => [await tags.get([paper, tag])].filter((it) => !!it),
    () => [],
  );
  return taken[0];
}

/** Takes tags off their papers. */
export async function removeTags(
  db: Database,
  removed: readonly PaperTag[],
  now: number,
): Promise<void> {
  await change(
    db,
    now,
    async () => [...removed],
    () => [],
  );
}

/** Takes a tag off every paper; returns what was there, for `restoreTags`. */
export async function deleteTag(
  db: Database,
  tag: string,
  now: number,
): Promise<PaperTag[]> {
  const { taken } = await change(
    db,
    now,
    (tags) => tags.index('byTag').getAll(tag),
    () => [],
  );
  return taken;
}

/**
 * Gives a tag another name everywhere; where the name is another tag's, the two become
 * one. Returns what `undoRename` takes.
 */
export async function renameTag(
  db: Database,
  tag: string,
  name: string,
  now: number,
): Promise<RenamedTags> {
  const { taken, put } = await change(
    db,
    now,
    (tags) => tags.index('byTag').getAll(tag),
    async (borne, tags) => {
      const wanted = tagKey(name);
      const shown =
        wanted === tag ? tagName(name) : await writtenName(tags, name);
      return borne.map((it) => ({ ...it, tag: wanted, name: shown }));
    },
  );
  return { tags: taken, insteadOf: put };
}

/** Gives papers their tags of before back; what was put on since then stays. */
export async function undoRename(
  db: Database,
  { tags: restored, insteadOf }: RenamedTags,
  now: number,
): Promise<void> {
  await change(
    db,
    now,
    async (tags) => {
      const there = await readMany(
        insteadOf.map(({ paper, tag }) => raw(tags).get([paper, tag])),
      );
      return insteadOf.filter(
        ({ addedAt }, i) => there[i]?.addedAt === addedAt,
      );
    },
    () => restored,
  );
}

/** Puts back what was taken off. */
export async function restoreTags(
  db: Database,
  restored: readonly PaperTag[],
  now: number,
): Promise<void> {
  await change(
    db,
    now,
    async () => [],
    () => restored,
  );
}

/** The tags of a paper, in alphabetical order. */
export async function tagsOfPaper(
  db: Database,
  paper: PaperId,
): Promise<PaperTag[]> {
  const tags = await db.getAll('tags', IDBKeyRange.bound([paper], [paper, []]));
  return tags.toSorted((a, b) => a.name.localeCompare(b.name));
}

/** Every tag there is, in alphabetical order. */
export async function readTags(db: Database): Promise<TagCount[]> {
  const counts = new Map<string, TagCount>();
  for (const { tag, name } of await db.getAll('tags')) {
    const known = counts.get(tag);
    if (known) known.count += 1;
    else counts.set(tag, { tag, name, count: 1 });
  }
  return [...counts.values()].toSorted((a, b) => a.name.localeCompare(b.name));
}

type Tags = StoreIn<'tags', 'readwrite'>;

/** Replaces some tags by others in one transaction. Returns those taken off, and those that came. */
async function change(
  db: Database,
  now: number,
  choose: (tags: Tags) => Promise<PaperTag[]>,
  replace: (
    chosen: PaperTag[],
    tags: Tags,
  ) => readonly PaperTag[] | Promise<readonly PaperTag[]>,
): Promise<{ taken: PaperTag[]; put: PaperTag[] }> {
  const transaction = db.transaction(['tags', 'trash'], 'readwrite');
  const tags = transaction.objectStore('tags');
  const chosen = await choose(tags);
  const replacing = await replace(chosen, tags);
  if (replacing.length === 0)
    await throwAway(
      transaction.objectStore('trash'),
      { kind: 'tags', tags: chosen },
      now,
    );
  const store = raw(tags);
  deleteMany(
    tags,
    chosen.map(({ paper, tag }): [PaperId, string] => [paper, tag]),
  );
  const there = await readMany(
    replacing.map((it) => store.getKey([it.paper, it.tag])),
  );
  // One that was there before stays as it was.
  const put = replacing.filter((_it, i) => there[i] === undefined);
  for (const it of put) store.put(it);
  await transaction.done;
  return { taken: chosen, put };
}
