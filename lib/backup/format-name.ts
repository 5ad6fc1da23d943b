/** What a backup is called in its head, and its version. */
export const BACKUP_FORMAT = 'cognate-backup';
export const BACKUP_VERSION = 1;
