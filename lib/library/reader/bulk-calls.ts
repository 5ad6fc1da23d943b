import type { Connection } from '../../store/connection';
import { addItems, addTags, removeItems, restoreItems } from './bulk';
import { restoreReadings, setReadings } from './readings';
import type { Audience, Service } from '../service';
import { removeTags } from './tags';
import { restoreTrash } from './restore-trash';

/** The service's calls about many papers at once. */
export function bulkCalls(
  connection: Connection,
  changed: Audience['changed'],
  now: () => number,
): Pick<
  Service,
  | 'saveAll'
  | 'unsaveAll'
  | 'restoreItems'
  | 'setReadings'
  | 'restoreReadings'
  | 'tagAll'
  | 'untagAll'
  | 'restoreTrash'
> {
  return {
    async saveAll({ papers, list }) {
      const added = await addItems(await connection(), list, papers, now());
      changed(papers);
      return added;
    },

    async unsaveAll({ papers, list }) {
      const removed = await removeItems(
        await connection(),
        papers,
        list,
        now(),
      );
      changed(papers);
      return removed;
    },

    async restoreItems({ items, insteadOf }) {
      await restoreItems(await connection(), items, insteadOf);
      changed(items.map(({ paper }) => paper));
    },

    async setReadings({ papers, state }) {
      const before = await setReadings(
        await connection(),
        papers,
        state,
        now(),
      );
      changed(papers);
      return before;
    },

    async restoreReadings(before) {
      await restoreReadings(await connection(), before);
      changed(before.papers);
    },

    async tagAll({ papers, name }) {
      const added = await addTags(await connection(), papers, name, now());
      changed(papers);
      return added;
    },

    async restoreTrash({ id }) {
      changed(await restoreTrash(await connection(), id, now()));
    },

    async untagAll({ tags }) {
      await removeTags(await connection(), tags, now());
      changed(tags.map(({ paper }) => paper));
    },
  };
}
