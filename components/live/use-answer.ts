import { useEffect, useState, type Inputs } from 'preact/hooks';
import type { Library } from '../../lib/library/library';

/** What is known of a question. */
export interface Answer<Value> {
  /** The last answer; it stays until the next is there, even if that fails. */
  value?: Value | undefined;
  /** Why the last attempt failed, if it did. */
  error?: unknown;
  pending: boolean;
  /** Asks once more. */
  again: () => void;
}

/**
 * Asks whenever an input changes, and again after any change in the library. Only the
 * newest inputs count: a late answer to older ones is dropped. Changes that come while
 * an answer is on its way (an import brings hundreds) are one more question, not many.
 * A component that must not show another input's old answer takes a `key`. The signal is
 * aborted when nobody waits for an answer any more.
 */
export function useAnswer<Value>(
  library: Pick<Library, 'onChange'>,
  ask: (signal: AbortSignal) => Promise<Value>,
  inputs: Inputs,
): Answer<Value> {
  const [answer, setAnswer] = useState<Omit<Answer<Value>, 'again'>>({
    pending: true,
  });
  const [round, setRound] = useState(0);

  useEffect(() => {
    const abort = new AbortController();
    const { signal } = abort;
    let isAsking = false;
    let isOutdated = false;

    const askNow = async () => {
      if (isAsking) {
        isOutdated = true;
        return;
      }
      isAsking = true;
      setAnswer((last) => ({ ...last, pending: true }));
      do {
        isOutdated = false;
        const next = await outcome(() => ask(signal));
        if (signal.aborted) return;
        setAnswer(({ value }) => ({ value, ...next, pending: isOutdated }));
      } while (isOutdated);
      isAsking = false;
    };

    // First: what changes between an answer and listening, nobody would tell.
    library.onChange(() => void askNow(), signal);
    void askNow();
    return () => abort.abort();
  }, [library, round, ...inputs]);

  return { ...answer, again: () => setRound((last) => last + 1) };
}

async function outcome<Value>(
  ask: () => Promise<Value>,
): Promise<{ value: Value } | { error: unknown }> {
  try {
    return { value: await ask() };
  } catch (error) {
    return { error };
  }
}
