import { isBackup } from '../../backup/is-backup';
import type { AppCalls } from '../../messaging/protocol';
import type { Remote } from '../../messaging/remote';
import { readSettings } from '../../settings/read-settings';
import { restoreSettings } from '../../settings/restore-settings';
import type { Connection } from '../../store/connection';
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
  /** Does it; broken off, the same file again does the rest. */
  apply(
    options: RestoreProgress & {
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
}

export function createRestoreDesk(
  connection: Connection,
  change: Pick<Remote<AppCalls>, 'restore'>,
): RestoreDesk {
  return {
    async isBackup(content) {
      // What cannot be read is left to the import, which says so.
      const head = content.slice(0, HEAD).text();
      return isBackup(await head.catch(() => ''));
    },

    async previewRestore(content, { signal, onProgress }) {
      const [{ planRestore }, { backupParts, restoreBackup }] =
        await Promise.all([
          import('./plan-restore'),
          import('./restore-backup'),
        ]);
      const shareOf = (tell: (share: number) => void) => (bytes: number) =>
        tell(content.size === 0 ? 1 : bytes / content.size);
      const plan = await planRestore(
        await connection(),
        backupParts(content, shareOf(onProgress)),
        await readSettings(),
        signal,
      );
      return {
        preview: plan.preview,
        async apply(options) {
          const parts = backupParts(content, shareOf(options.onProgress));
          await restoreBackup(parts, plan, {
            call: change.restore,
            noteHeading: options.noteHeading,
            signal: options.signal,
          });
          if (options.withSettings && !options.signal.aborted)
            await restoreSettings(plan.preview.settings);
        },
      };
    },
  };
}
