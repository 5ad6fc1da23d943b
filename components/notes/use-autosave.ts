import { useEffect, useRef, useState } from 'preact/hooks';
import { withLineFeeds } from '../../lib/papers/line-ends';
import type { SavedText, SentText } from '../../lib/papers/saved-text';
import { useFollowedText } from './use-followed-text';

/** A pause this long while typing saves. Milliseconds. */
const PAUSE = 500;
/** What was written is sent after this time even without a pause. Milliseconds. */
const LONGEST_WAIT = 1500;
/** An answer that takes longer is not waited for before more is sent. Milliseconds. */
const PATIENCE = 5000;

/** `joined`, `trashed`: saved, and what had been changed elsewhere meanwhile is there too. */
export type SavingStatus =
  'unchanged' | 'saving' | 'saved' | 'failed' | 'joined' | 'trashed';

/** What is in a field, and what was stored when the reader began to change it. */
export interface TypedText extends SentText {
  base: string;
}

/** Where typed text waits until it is acknowledged. */
export interface Waiting {
  get(): TypedText | undefined;
  keep(typed: TypedText): void;
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
 * A text that saves itself: at a pause, after a while without one, on `flush`, when the
 * page is hidden and when the component goes. What has not been acknowledged is still
 * there next time, where it has a place to wait. While nothing is unsaved, the text is
 * what is stored, `there`, whoever wrote that; each text is sent with what it was made of.
 */
export function useAutosave(
  there: string,
  send: (sent: SentText) => Promise<SavedText>,
  waiting: Waiting = NOWHERE,
): {
  text: string;
  status: SavingStatus;
  type: (text: string) => void;
  flush: () => void;
} {
  // As the field will have it: what differs from that was typed.
  const stored = withLineFeeds(there);
  const [status, setStatus] = useState<SavingStatus>('unchanged');
  const [left] = useState(() => waiting.get());
  const [text, setText] = useState(left?.text ?? stored);
  /** What is typed was made of this. */
  const base = useRef(left?.base ?? stored);
  const unsent = useRef(left?.text);
  /** Sent, and perhaps stored: nobody has said so. */
  const unanswered = useRef(left?.unanswered);
  const onItsWay = useRef<string | undefined>(undefined);
  const patience = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const wait = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const followed = useFollowedText(stored, (theirs) => {
    if (unsent.current !== undefined || onItsWay.current !== undefined)
      return false;
    base.current = theirs;
    setText(theirs);
    setStatus('unchanged');
    return true;
  });

  /** Whether the answer is about what was sent last: then there is nothing on its way. */
  const hasAnswered = (sent: string) => {
    if (onItsWay.current !== sent) return false;
    onItsWay.current = undefined;
    clearTimeout(patience.current);
    patience.current = undefined;
    return true;
  };
  // What is on its way may never arrive, so nothing is made of it yet.
  const typedNow = (typed: string): TypedText => ({
    text: typed,
    base: base.current,
    unanswered: unanswered.current,
  });
  const sendNow = () => {
    clearTimeout(pause.current);
    clearTimeout(wait.current);
    wait.current = undefined;
    const sent = unsent.current;
    if (sent === undefined) return;
    unsent.current = undefined;
    const typed = typedNow(sent);
    onItsWay.current = sent;
    unanswered.current = sent;
    clearTimeout(patience.current);
    patience.current = setTimeout(() => {
      patience.current = undefined;
      flush();
    }, PATIENCE);
    followed.wrote(sent);
    setStatus('saving');
    send(typed).then(
      (saved) => {
        waiting.settle(sent);
        if (!hasAnswered(sent)) return;
        base.current = sent;
        unanswered.current = undefined;
        if (unsent.current !== undefined) {
          flush();
          return;
        }
        if (saved.elsewhere) {
          base.current = saved.text;
          setText(saved.text);
          followed.joined(saved.text);
        }
        setStatus(saved.elsewhere ?? 'saved');
      },
      () => {
        if (!hasAnswered(sent)) return;
        unsent.current ??= sent;
        setStatus('failed');
      },
    );
  };
  /** One after the other, for each to be made of what the one before became. */
  const flush = () => {
    if (patience.current === undefined) sendNow();
  };

  useEffect(() => {
    flush(); // What the last page could not save.
    addEventListener('pagehide', sendNow);
    return () => {
      removeEventListener('pagehide', sendNow);
      sendNow();
    };
  }, []);

  return {
    text,
    status,
    flush,
    type: (next) => {
      // What is only taken away is not lost while it waits, and saved bit by bit it
      // would be: the trash would have no more than the last bit.
      if (next.length >= (unsent.current ?? text).length)
        wait.current ??= setTimeout(flush, LONGEST_WAIT);
      setText(next);
      setStatus('saving');
      unsent.current = next;
      waiting.keep(typedNow(next));
      clearTimeout(pause.current);
      pause.current = setTimeout(flush, PAUSE);
    },
  };
}
