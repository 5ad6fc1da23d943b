import type { PaperId } from '../../papers/paper';
import type { Connection } from '../../store/connection';
import { createList, moveList, ofList, updateList } from './lists';
import { moveItem } from './move-item';
import type { Audience, Service } from '../service';

/** The service's calls about whole lists, and the order in them. */
export function listCalls(
  connection: Connection,
  changed: Audience['changed'],
  now: () => number,
): Pick<
  Service,
  | 'createList'
  | 'renameList'
  | 'deleteList'
  | 'restoreList'
  | 'moveList'
  | 'moveItem'
> {
  return {
    async createList({ name }) {
      const list = await createList(await connection(), name, now());
      changed([]);
      return list;
    },

    async renameList({ list, name }) {
      await updateList(await connection(), list, (it) => ({ ...it, name }));
      changed(await papersOf(list));
    },

    async deleteList({ list }) {
      await updateList(await connection(), list, (it) => ({
        ...it,
        deletedAt: now(),
      }));
      changed(await papersOf(list));
    },

    async restoreList({ list }) {
      await updateList(
        await connection(),
        list,
        ({ deletedAt: _gone, ...it }) => it,
      );
      changed(await papersOf(list));
    },

    async moveList({ list, to }) {
      await moveList(await connection(), list, to);
      changed([]);
    },

    async moveItem({ item, to }) {
      const moved = await moveItem(await connection(), item, to);
      changed([item.paper]);
      return moved;
    },
  };

  async function papersOf(list: string): Promise<PaperId[]> {
    const db = await connection();
    const items = await db.getAll('items', ofList(list));
    return items.map(({ paper }) => paper);
  }
}
