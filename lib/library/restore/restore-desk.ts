import { isBackup } from '../../backup/is-backup';
import type { AppCalls } from '../../messaging/protocol';
import type { Remote } from '../../messaging/remote';
import { readSettings } from '../../settings/read-settings';
import { restoreSettings } from '../../settings/restore-settings';
import type { Connection } from '../../store/connection';
import type { FreeRoom } from '../disk-full';
import {
  interruptedRestores,
  restoreKept,
  type AgreedRestore,
} from './kept-restores';
import type { RestorePlan } from './plan-restore';
import type { RestorePreview } from './preview';

/** Characters by which a backup is known. */
const HEAD = 200;

export interface RestoreProgress {
  signal: AbortSignal;
  /** Share of the file, 0 to 1. */
  onProgress: (share: number) => void;
}

/** A backup that was looked at, and can now be restored. */
export interface Restore {
  preview: RestorePreview;
  /**
   * Does it, once no other restore runs; broken off, the same file again does the rest.
   * What a closed page or a kill breaks off is among the `interruptedRestores`.
   */
  apply(
    options: RestoreProgress & {
      /** The file's name, by which it is kept until it is through. */
      name: string;
      /** Stands above a note where there is another. */
      noteHeading: string;
      /** Takes the settings over as well. */
      withSettings: boolean;
    },
  ): Promise<void>;
}

/** How a backup comes back. */
export interface RestoreDesk {
  /** Whether a file is a backup of ours. */
  isBackup(content: Blob): Promise<boolean>;
  /** What restoring it would change; nothing is changed. Rejects with a `BackupError` where it cannot be. */
  previewRestore(content: Blob, progress: RestoreProgress): Promise<Restore>;
  /** Backups whose restoring a closed page or a kill interrupted, to be gone on with. */
  interruptedRestores(): Promise<AgreedRestore[]>;
  /** Goes on with one of them; returns what there was still to do. */
  resumeRestore(
    interrupted: AgreedRestore,
    options: RestoreProgress & {
      /** The same for a backup made at that moment. */
      noteHeading: (madeAt: number) => string;
    },
  ): Promise<RestorePreview>;
}

export function createRestoreDesk(
  connection: Connection,
  change: Pick<Remote<AppCalls>, 'restore'>,
  freeRoom: FreeRoom,
): RestoreDesk {
  const keeping = { connection, freeRoom };
  return {
    async isBackup(content) {
      // What cannot be read is left to the import, which says so.
      const head = content.slice(0, HEAD).text();
      return isBackup(await head.catch(() => ''));
    },

    async previewRestore(content, progress) {
      const looked = await lookAt(content, progress);
      return {
        preview: looked.preview,
        apply: ({ name, withSettings, noteHeading, ...run }) => {
          const agreed = { name, content, withSettings };
          return restoreKept(keeping, agreed, run.signal, () =>
            restore(agreed, looked, noteHeading, run),
          );
        },
      };
    },

    interruptedRestores: () => interruptedRestores(connection),

    resumeRestore: (agreed, { noteHeading, ...run }) =>
      restoreKept(keeping, agreed, run.signal, async () => {
        const looked = await lookAt(agreed.content, run);
        const { preview } = looked;
        await restore(agreed, looked, noteHeading(preview.madeAt), run);
        return preview;
      }),
  };

  async function lookAt(
    content: Blob,
    { signal, onProgress }: RestoreProgress,
  ): Promise<RestorePlan> {
    const [{ planRestore }, { backupParts }] = await parts();
    return planRestore(
      await connection(),
      backupParts(content, shareOf(content, onProgress)),
      await readSettings(),
      signal,
    );
  }

  async function restore(
    { content, withSettings }: AgreedRestore,
    plan: RestorePlan,
    noteHeading: string,
    { signal, onProgress }: RestoreProgress,
  ): Promise<void> {
    const [, { backupParts, restoreBackup }] = await parts();
    await restoreBackup(
      backupParts(content, shareOf(content, onProgress)),
      plan,
      { call: change.restore, noteHeading, signal },
    );
    if (withSettings && !signal.aborted)
      await restoreSettings(plan.preview.settings);
  }
}

/** Loaded when a backup is looked at. */
const parts = () =>
  Promise.all([import('./plan-restore'), import('./restore-backup')]);

function shareOf(
  { size }: Blob,
  tell: (share: number) => void,
): (bytes: number) => void {
  return (bytes) => tell(size === 0 ? 1 : bytes / size);
}
