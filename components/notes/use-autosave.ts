import { useEffect, useRef, useState } from 'preact/hooks';
import type { PaperDesk } from '../../lib/library/library';
import type { PaperId } from '../../lib/papers/paper';
import { unsavedNotes, type UnsavedNotes } from './unsaved-notes';

/** A pause this long while typing saves. Milliseconds. */
const PAUSE = 500;

export type SavingStatus = 'unchanged' | 'saving' | 'saved' | 'failed';

/**
 * A note's text that saves itself: at a pause, on `flush`, when the page is hidden and
 * when the component goes. What has not been acknowledged is still there next time.
 */
export function useAutosave(
  library: Pick<PaperDesk, 'change'>,
  paper: PaperId,
  stored: string,
  unsaved: UnsavedNotes = unsavedNotes,
): {
  text: string;
  status: SavingStatus;
  type: (text: string) => void;
  flush: () => void;
} {
  const [text, setText] = useState(() => unsaved.get(paper) ?? stored);
  const [status, setStatus] = useState<SavingStatus>('unchanged');
  const unsent = useRef<string | undefined>(unsaved.get(paper));
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const flush = () => {
    clearTimeout(timer.current);
    const sent = unsent.current;
    if (sent === undefined) return;
    unsent.current = undefined;
    setStatus('saving');
    library.change.setNote({ paper, text: sent }).then(
      () => {
        unsaved.settle(paper, sent);
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
      unsaved.keep(paper, next);
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, PAUSE);
    },
  };
}
