import * as v from 'valibot';
import { fromOne, text } from '../papers/fields';
import { LIMITS } from '../papers/limits';
import {
  backupFeed,
  backupJudgement,
  backupList,
  backupPaper,
  backupSearch,
  backupTrash,
} from './format';

const several = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.pipe(v.array(schema), v.maxLength(LIMITS.entries));

/** Records of a backup on their way into the store; see `AppCalls.restore`. */
export const restoreChunk = v.object({
  /** Stands above a restored note where there is another: "From the backup of …". */
  noteHeading: text(LIMITS.label),
  lists: v.pipe(v.array(backupList), v.maxLength(LIMITS.lists)),
  feeds: several(backupFeed),
  searches: several(backupSearch),
  /** With the lists' ids and the positions in them as the store has them. */
  papers: several(
    v.object({
      ...backupPaper.entries,
      /** The stored paper that this is; absent: by identifier, or a new one. */
      into: v.exactOptional(fromOne),
    }),
  ),
  /** Ids in the store of papers that others of the backup are, of the same titles and moments. */
  taken: v.pipe(v.array(fromOne), v.maxLength(LIMITS.selected)),
  /** Between papers by their ids in the store. */
  judgements: several(backupJudgement),
  /** Of papers and lists by their ids in the store. */
  trash: several(backupTrash),
});

export type RestoreChunk = v.InferOutput<typeof restoreChunk>;
export type RestoredPaper = RestoreChunk['papers'][number];
