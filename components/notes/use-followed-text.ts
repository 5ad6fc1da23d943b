import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Tells a stored text that was changed elsewhere from one that was written here and is
 * on its way. `follow` is called with the former; where it returns false, it is called
 * again after a later change of the view. `wrote` is told of the latter, `joined` of
 * one that has in it what was stored meanwhile.
 */
export function useFollowedText(
  stored: string,
  follow: (theirs: string) => boolean,
): { wrote: (text: string) => void; joined: (text: string) => void } {
  const seen = useRef(stored);
  const latest = useRef(stored);
  /** Written here, oldest first: each of them may still come by. */
  const own = useRef<string[]>([]);
  latest.current = stored;
  useLayoutEffect(() => {
    if (stored === seen.current && own.current.length === 0) return;
    const hasArrived = isSame(stored, own.current.at(-1));
    if (!hasArrived) {
      if (stored === seen.current || own.current.includes(stored)) return;
      if (!follow(stored)) return;
    }
    seen.current = stored;
    own.current = [];
  });
  return {
    wrote: (text) => own.current.push(text),
    joined: (text) => own.current.push(latest.current, text),
  };
}

/** A text without a letter in it is stored as none. */
function isSame(stored: string, written: string | undefined): boolean {
  return stored === written || (stored === '' && written?.trim() === '');
}
