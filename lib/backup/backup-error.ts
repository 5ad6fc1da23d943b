/** Why a file as a whole cannot be restored. The locale file has words for each: `restore_<reason>`. */
export class BackupError extends Error {
  override name = 'BackupError';
  readonly reason: 'not_backup' | 'newer' | 'cut_off' | 'too_large';

  constructor(reason: BackupError['reason']) {
    super(`The backup cannot be restored: ${reason}.`);
    this.reason = reason;
  }
}
