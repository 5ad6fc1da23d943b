/** How often a call is tried. */
const TRIES = 3;

/**
 * A call that is safe to repeat, until it is answered: the worker may be killed at any
 * moment, and the next try starts it again. @throws what the last try threw.
 */
export async function persistently<Answer>(
  attempt: () => Promise<Answer>,
): Promise<Answer> {
  for (let tries = 1; ; tries += 1)
    try {
      return await attempt();
    } catch (error) {
      if (tries === TRIES) throw error;
    }
}
