import { useState } from 'preact/hooks';
import type { Waiting } from './use-autosave';

/**
 * For a text on somebody else's page, where it has no place to wait: what the page sends
 * as it goes arrives only if the background is up then, so it is woken as one begins to
 * type, and again with what is typed after each answer.
 */
export function useWoken(wake: () => Promise<unknown>): Waiting {
  const [waiting] = useState((): Waiting => {
    let isWoken = false;
    return {
      get: () => undefined,
      keep() {
        if (isWoken) return;
        isWoken = true;
        // Where it cannot be woken, the text is not saved either, and that is said.
        wake().catch(() => undefined);
      },
      settle() {
        isWoken = false;
      },
    };
  });
  return waiting;
}
