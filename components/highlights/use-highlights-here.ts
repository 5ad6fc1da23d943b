import { useEffect } from 'preact/hooks';
import type { Library } from '../../lib/library/library';
import { useAnswer } from '../live/use-answer';
import type { HighlightedPage } from './highlight-list';

/** The page looks for its highlights after it was told of a change. Milliseconds. */
const PAUSE = 700;

/** Which highlights are on the page that the reader looks at, as of `page`, what is known of it. */
export function useHighlightsHere(
  library: Pick<Library, 'onChange' | 'highlightsHere' | 'revealHighlight'>,
  page: unknown,
): HighlightedPage {
  const { value, again } = useAnswer(library, () => library.highlightsHere(), [
    page,
  ]);
  useEffect(() => {
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(again, PAUSE);
    };
    soon();
    library.onChange(soon, abort.signal);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [library, page]);
  return { here: value, reveal: (id) => library.revealHighlight(id) };
}
