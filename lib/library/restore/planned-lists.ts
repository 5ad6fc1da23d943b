import type { BackupList, BackupPaper } from '../../backup/format';
import type { PaperId } from '../../papers/paper';
import type { ReadingList } from '../../papers/reading';
import type { Database } from '../../store/open';
import type { RestorePreview } from './preview';
import { findLists } from './restore-lists';

/** What a backup's lists are here, and how many papers each gets. */
export class PlannedLists {
  readonly #lists: { list: BackupList; here?: ReadingList; added: number }[] =
    [];
  /** Read and not compared yet. */
  #waiting: BackupList[] = [];
  readonly db: Database;
  readonly here: readonly ReadingList[];

  /** `here` are all lists that there are. */
  constructor(db: Database, here: readonly ReadingList[]) {
    this.db = db;
    this.here = here;
  }

  add(list: BackupList): void {
    this.#waiting.push(list);
  }

  /** Compares what was added, all of it at once as it is restored: what one list is, no other can be. */
  compare(): void {
    if (this.#waiting.length === 0) return;
    const found = findLists(this.here, this.#waiting);
    for (const list of this.#waiting) {
      const here = found.get(list);
      this.#lists.push({ list, added: 0, ...(here && { here }) });
    }
    this.#waiting = [];
  }

  /** Whether the backup has a list of that id. */
  has(id: string): boolean {
    return this.#lists.some(({ list }) => list.id === id);
  }

  /** Counts the places of a paper, which is new where `into` is absent. */
  async count(
    places: BackupPaper['lists'],
    into: PaperId | undefined,
  ): Promise<void> {
    for (const { list: id } of places) {
      const planned = this.#lists.find(({ list }) => list.id === id);
      if (planned && !(await this.#holds(planned.here, into)))
        planned.added += 1;
    }
  }

  /** Those that are to be seen; what the backup has as deleted is not. */
  preview(): RestorePreview['lists'] {
    return this.#lists
      .filter(({ list }) => list.deletedAt === undefined)
      .map(({ list, here, added }) => ({
        name: here?.name ?? list.name,
        becomes:
          here === undefined
            ? 'new'
            : here.deletedAt === undefined
              ? 'known'
              : 'back',
        added,
      }));
  }

  async #holds(list: ReadingList | undefined, paper: PaperId | undefined) {
    return (
      list !== undefined &&
      paper !== undefined &&
      (await this.db.getKey('items', [list.id, paper])) !== undefined
    );
  }
}
