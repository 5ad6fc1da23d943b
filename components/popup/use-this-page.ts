import { useEffect, useRef } from 'preact/hooks';
import type { Library, PageView } from '../../lib/library/library';
import { useAnswer, type Answer } from '../live/use-answer';

/** A tab follows in its own time; its answers are asked for until then. Milliseconds. */
const FOLLOWED = [0, 250, 1000, 3000];
/** How often, and after how many milliseconds, a page is asked whether its papers are in. */
const ASKED_AGAIN = 5;
const PAUSE = 600;

/** What tells that the reader turned to another page; ends with the signal. */
export type OnTabChange = (listener: () => void, signal: AbortSignal) => void;

/** The page the reader looks at, as far as it is known by now. */
export interface ThisPageAnswer extends Answer<PageView> {
  /** Asks until the tab has followed what was changed. */
  follow: () => void;
}

/** Asks for the page that the reader looks at, wherever they turn. */
export function useThisPage(
  library: Library,
  onTabChange?: OnTabChange,
): ThisPageAnswer {
  const answer = useAnswer(library, () => library.thisPage(), []);
  const { value, again } = answer;
  const waiting = useRef<ReturnType<typeof setTimeout>[]>([]);
  const follow = () => {
    waiting.current.forEach(clearTimeout);
    waiting.current = FOLLOWED.map((wait) => setTimeout(again, wait));
  };
  useUntilKnown(value?.papers, again);
  useEffect(() => {
    const abort = new AbortController();
    onTabChange?.(follow, abort.signal);
    library.siteAccess.onChange(follow, abort.signal);
    return () => {
      waiting.current.forEach(clearTimeout);
      abort.abort();
    };
  }, []);
  return { ...answer, follow };
}

/** A page just opened has papers that are still being taken in: asks again for a while. */
function useUntilKnown(
  papers: PageView['papers'] | undefined,
  again: () => void,
): void {
  const left = useRef(ASKED_AGAIN);
  const isWaiting =
    papers?.some(({ annotation }) => annotation?.paper === undefined) ?? false;
  useEffect(() => {
    if (!isWaiting || left.current === 0) return undefined;
    left.current -= 1;
    const timer = setTimeout(again, PAUSE);
    return () => clearTimeout(timer);
  }, [papers]);
}
