/** Why the library cannot be opened, as far as it tells a reader what to do. */
export type OpenFailure =
  /** A newer version of the program has changed it. */
  | { kind: 'newer' }
  /** Firefox has no database for extensions' pages in private windows (InvalidStateError). */
  | { kind: 'private' }
  | { kind: 'other'; message: string };

/** What a failed opening means, in a private window or elsewhere. */
export function openFailureOf(error: unknown, isPrivate: boolean): OpenFailure {
  const { name, message } =
    error instanceof Error ? error : new Error(String(error));
  if (name === 'VersionError') return { kind: 'newer' };
  return isPrivate ? { kind: 'private' } : { kind: 'other', message };
}
