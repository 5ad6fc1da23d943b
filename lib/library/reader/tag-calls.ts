import type { Connection } from '../../store/connection';
import type { Audience, Service } from '../service';
import {
  addTag,
  deleteTag,
  removeTag,
  renameTag,
  restoreTags,
  undoRename,
} from './tags';

/** The service's calls about tags. */
export function tagCalls(
  connection: Connection,
  changed: Audience['changed'],
  now: () => number,
): Pick<
  Service,
  'tag' | 'untag' | 'restoreTags' | 'renameTag' | 'undoRenameTag' | 'deleteTag'
> {
  return {
    async tag({ paper, name }) {
      const tag = await addTag(await connection(), paper, name, now());
      changed([paper]);
      return tag;
    },

    async untag({ paper, tag }) {
      const removed = await removeTag(await connection(), paper, tag, now());
      changed([paper]);
      return removed;
    },

    async restoreTags({ tags }) {
      await restoreTags(await connection(), tags, now());
      changed(tags.map(({ paper }) => paper));
    },

    async renameTag({ tag, name }) {
      const renamed = await renameTag(await connection(), tag, name, now());
      changed(renamed.tags.map(({ paper }) => paper));
      return renamed;
    },

    async undoRenameTag(renamed) {
      await undoRename(await connection(), renamed, now());
      changed(renamed.tags.map(({ paper }) => paper));
    },

    async deleteTag({ tag }) {
      const tagged = await deleteTag(await connection(), tag, now());
      changed(tagged.map(({ paper }) => paper));
      return tagged;
    },
  };
}
