import { useEffect, useState, type Inputs } from 'preact/hooks';
import type { Library } from '../../lib/library/library';

/** What is known of a question: the last answer stays until the next is there. */
export interface Answer<Value> {
  value?: Value;
  error?: unknown;
  pending: boolean;
  /** Asks once more. */
  again: () => void;
}

/**
 * Asks whenever an input changes, and again after any change in the library. Only the
 * newest question counts: an older one's late answer is dropped. A component that must
 * not show another input's old answer takes a `key`.
 */
export function useAnswer<Value>(
  library: Pick<Library, 'onChange'>,
  ask: () => Promise<Value>,
  inputs: Inputs,
): Answer<Value> {
  const [answer, setAnswer] = useState<Omit<Answer<Value>, 'again'>>({
    pending: true,
  });
  const [round, setRound] = useState(0);

  useEffect(() => {
    const abort = new AbortController();
    let newest = 0;
    const askNow = () => {
      const turn = ++newest;
      const settle = (next: Omit<Answer<Value>, 'again'>) => {
        if (turn === newest && !abort.signal.aborted) setAnswer(next);
      };
      setAnswer((last) => ({ ...last, pending: true }));
      ask().then(
        (value) => settle({ value, pending: false }),
        (error: unknown) => settle({ error, pending: false }),
      );
    };
    askNow();
    library.onChange(askNow, abort.signal);
    return () => abort.abort();
  }, [library, round, ...inputs]);

  return { ...answer, again: () => setRound((last) => last + 1) };
}
