import { useRef } from 'preact/hooks';

/**
 * Tells a stored text that was changed elsewhere from one that was written here and is
 * on its way: `round` is another number after each of the former, for a field to begin
 * anew with what is stored. `wrote` is told of the latter.
 */
export function useFollowedText(stored: string): {
  round: number;
  wrote: (text: string) => void;
} {
  const last = useRef(stored);
  const isOnItsWay = useRef(false);
  const round = useRef(0);
  if (stored === last.current) isOnItsWay.current = false;
  else if (!isOnItsWay.current) {
    last.current = stored;
    round.current += 1;
  }
  return {
    round: round.current,
    wrote: (text) => {
      last.current = text;
      isOnItsWay.current = true;
    },
  };
}
