/** Something that lives on a page only while it is switched on. */
export interface PageSwitch<Session> {
  /** What lives now; undefined while off. */
  readonly session: Session | undefined;
  /** Starts or ends it; to what it is already is no change. Returns whether it was one. */
  turn(isOn: boolean): boolean;
}

/**
 * A switch that is off at first. `start` gets a signal that aborts when the switch is
 * turned off, or with `until`; what it started leaves nothing behind then.
 */
export function createPageSwitch<Session>(
  start: (signal: AbortSignal) => Session,
  until: AbortSignal,
): PageSwitch<Session> {
  let session: Session | undefined;
  let ending = new AbortController();
  return {
    get session() {
      return session;
    },
    turn(isOn) {
      if (isOn === (session !== undefined) || until.aborted) return false;
      if (isOn) {
        ending = new AbortController();
        session = start(AbortSignal.any([until, ending.signal]));
      } else {
        session = undefined;
        ending.abort();
      }
      return true;
    },
  };
}
