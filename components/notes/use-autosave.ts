import { useEffect, useRef, useState } from 'preact/hooks';

/** A pause this long while typing saves. Milliseconds. */
const PAUSE = 500;

export type SavingStatus = 'unchanged' | 'saving' | 'saved' | 'failed';

/** Where typed text waits until it is acknowledged. */
export interface Waiting {
  get(): string | undefined;
  keep(text: string): void;
  /** Forgets it, unless more was typed since `text` was sent. */
  settle(text: string): void;
}

/** In the view alone: what it cannot send before it goes is lost. */
const NOWHERE: Waiting = {
  get: () => undefined,
  keep: () => undefined,
  settle: () => undefined,
};

/**
 * A text that saves itself: at a pause, on `flush`, when the page is hidden and
 * when the component goes. What has not been acknowledged is still there next time,
 * where it has a place to wait.
 */
export function useAutosave(
  stored: string,
  send: (text: string) => Promise<unknown>,
  waiting: Waiting = NOWHERE,
): {
  text: string;
  status: SavingStatus;
  type: (text: string) => void;
  flush: () => void;
} {
  const [text, setText] = useState(() => waiting.get() ?? stored);
  const [status, setStatus] = useState<SavingStatus>('unchanged');
  const unsent = useRef<string | undefined>(waiting.get());
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const flush = () => {
    clearTimeout(timer.current);
    const sent = unsent.current;
    if (sent === undefined) return;
    unsent.current = undefined;
    setStatus('saving');
    send(sent).then(
      () => {
        waiting.settle(sent);
        if (unsent.current === undefined) setStatus('saved');
      },
      () => {
        unsent.current ??= sent;
        setStatus('failed');
      },
    );
  };

  useEffect(() => {
    flush(); // What the last page could not save.
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, []);

  return {
    text,
    status,
    flush,
    type: (next) => {
      setText(next);
      setStatus('saving');
      unsent.current = next;
      waiting.keep(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, PAUSE);
    },
  };
}
