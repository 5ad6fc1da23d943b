/** Whether a file begins as a backup does. */
export function isBackup(head: string): boolean {
  return /^\ufeff?\s*\{\s*"format"\s*:\s*"cognate-backup"/.test(head);
}
