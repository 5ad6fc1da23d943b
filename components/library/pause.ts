/** A halt that a reader makes, for work that asks between its steps. */
export interface Pause {
  set: (isPaused: boolean) => void;
  /** Resolves at once, or when it goes on: by the reader's hand or because of an abort. */
  whilePaused: () => Promise<void>;
}

/** A pause that ends with the signal. */
export function createPause(signal: AbortSignal): Pause {
  let going: PromiseWithResolvers<void> | undefined;
  const goOn = () => {
    going?.resolve();
    going = undefined;
  };
  signal.addEventListener('abort', goOn, { once: true });
  return {
    set(isPaused) {
      if (!isPaused) goOn();
      else if (!signal.aborted) going ??= Promise.withResolvers();
    },
    whilePaused: () => going?.promise ?? Promise.resolve(),
  };
}
