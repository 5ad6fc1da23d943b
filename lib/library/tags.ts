import type { PaperId } from '../papers/paper';
import { tagKey, tagName, type PaperTag } from '../papers/tag';
import { changePapers } from '../store/change-papers';
import type { Database } from '../store/open';
import type { StoreIn } from '../store/papers';
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
  return changePapers(db, ['tags'], async (papers, stores) => {
    const tags = stores.objectStore('tags');
    const tag = tagKey(name);
    const before = await tags.get([paper, tag]);
    if (before) return before;
    await papers.mustHave(paper);
    const elsewhere = await tags.index('byTag').get(tag);
    const added: PaperTag = {
      paper,
      tag,
      name: elsewhere?.name ?? tagName(name),
      addedAt: now,
    };
    await tags.add(added);
    // Search takes the tag in.
    await papers.touch([paper], now);
    return added;
  });
}

/** Takes a tag off a paper; returns what was there, for `restoreTags`. */
export async function removeTag(
  db: Database,
  paper: PaperId,
  tag: string,
  now: number,
): Promise<PaperTag | undefined> {
  const [removed] = await change(
    db,
    now,
    async (tags) => [await tags.get([paper, tag])].filter((it) => !!it),
    () => [],
  );
  return removed;
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
export function deleteTag(
  db: Database,
  tag: string,
  now: number,
): Promise<PaperTag[]> {
  return change(
    db,
    now,
    (tags) => tags.index('byTag').getAll(tag),
    () => [],
  );
}

/** Gives a tag another name everywhere; where the name is another tag's, the two become one. */
export function renameTag(
  db: Database,
  tag: string,
  name: string,
  now: number,
): Promise<PaperTag[]> {
  return change(
    db,
    now,
    (tags) => tags.index('byTag').getAll(tag),
    async (borne, tags) => {
      const wanted = tagKey(name);
      const other =
        wanted === tag ? undefined : await tags.index('byTag').get(wanted);
      return borne.map((it) => ({
        ...it,
        tag: wanted,
        name: other?.name ?? tagName(name),
      }));
    },
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

/** Replaces some tags by others in one transaction, and has search take that in. Returns those taken off. */
async function change(
  db: Database,
  now: number,
  choose: (tags: Tags) => Promise<PaperTag[]>,
  replace: (
    chosen: PaperTag[],
    tags: Tags,
  ) => readonly PaperTag[] | Promise<readonly PaperTag[]>,
): Promise<PaperTag[]> {
  return changePapers(db, ['tags', 'trash'], async (papers, stores) => {
    const tags = stores.objectStore('tags');
    const chosen = await choose(tags);
    const replacing = await replace(chosen, tags);
    if (replacing.length === 0)
      await throwAway(
        stores.objectStore('trash'),
        { kind: 'tags', tags: chosen },
        now,
      );
    for (const { paper, tag } of chosen) await tags.delete([paper, tag]);
    for (const it of replacing) {
      const there = await tags.get([it.paper, it.tag]);
      if (!there) await tags.put(it);
    }
    await papers.touch(
      [...chosen, ...replacing].map(({ paper }) => paper),
      now,
    );
    return chosen;
  });
}
