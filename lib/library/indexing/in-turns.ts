import type { Steps } from '../../semantic/sparse-matrix';

/** Longer than this, in milliseconds, a page's question would have to wait. */
const LONGEST_TURN = 16;

/** Does work in turns, between which the worker answers others. */
export async function inTurns<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const started = performance.now();
    do {
      const { done, value } = steps.next();
      if (done === true) return value;
    } while (performance.now() - started < LONGEST_TURN);
    await new Promise((resolve) => setTimeout(resolve));
  }
}
