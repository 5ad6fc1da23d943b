import { openStore, type Database, type StoreTroubles } from './open';

/** A database that is opened when first asked for, and again after it was lost. */
export interface Connection {
  (): Promise<Database>;
}

/**
 * One connection per context. A database that the browser terminated, or that gave
 * way to a newer version, is opened anew at the next question; a failed opening is
 * not remembered.
 */
export function createConnection(
  troubles: StoreTroubles = {},
  name?: string,
): Connection {
  let opening: Promise<Database> | undefined;
  const forget = () => {
    opening = undefined;
  };
  return () => {
    opening ??= openStore(
      {
        ...troubles,
        onOutdated() {
          forget();
          troubles.onOutdated?.();
        },
        onTerminated() {
          forget();
          troubles.onTerminated?.();
        },
      },
      name,
    ).catch((error: unknown) => {
      forget();
      throw error;
    });
    return opening;
  };
}
