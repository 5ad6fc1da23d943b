import type { Connection } from '../../store/connection';
import {
  deleteSearch,
  renameSearch,
  restoreSearch,
  saveSearch,
} from './saved-searches';
import type { Audience, Service } from '../service';

/** The service's calls about saved searches; no paper changes by them. */
export function searchCalls(
  connection: Connection,
  changed: Audience['changed'],
  now: () => number,
): Pick<
  Service,
  'saveSearch' | 'renameSearch' | 'deleteSearch' | 'restoreSearch'
> {
  return {
    async saveSearch(request) {
      const search = await saveSearch(await connection(), request, now());
      changed([]);
      return search;
    },

    async renameSearch({ search, name }) {
      await renameSearch(await connection(), search, name);
      changed([]);
    },

    async deleteSearch({ search }) {
      const deleted = await deleteSearch(await connection(), search, now());
      changed([]);
      return deleted;
    },

    async restoreSearch({ search }) {
      await restoreSearch(await connection(), search);
      changed([]);
    },
  };
}
