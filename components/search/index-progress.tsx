import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Library } from '../../lib/library/library';
import { useAnswer } from '../live/use-answer';

/** Fewer wait for a moment whenever a page is read. */
const MANY = 500;
/** Milliseconds between looks at how far it is. */
const INTERVAL = 1_000;

type Counting = Pick<Library, 'counts' | 'onChange'>;

/** How many of all papers a search finds by now; followed while more than `most` are not. */
export function useIndexed(library: Counting, most = 0) {
  const { value, again } = useAnswer(library, () => library.counts(), []);
  const isBehind = value !== undefined && value.papers - value.indexed > most;
  useEffect(() => {
    if (!isBehind) return;
    const timer = setInterval(again, INTERVAL);
    return () => clearInterval(timer);
  }, [isBehind]);
  return value && { papers: value.papers, indexed: value.indexed, isBehind };
}

/** How far an index is that takes papers in. */
export function IndexedPapers({
  papers,
  indexed,
}: {
  papers: number;
  indexed: number;
}) {
  return (
    <>
      <progress
        max={papers}
        value={indexed}
        aria-label={i18n.t('search_indexing_label')}
      />{' '}
      {i18n.t('search_indexing', [indexed, papers])}
    </>
  );
}

/** While the index is made anew, or takes an import in: how many papers a search finds by now. */
export function IndexProgress({ library }: { library: Counting }) {
  const found = useIndexed(library, MANY);
  if (!found?.isBehind) return null;
  return (
    <p class="results-note">
      <IndexedPapers {...found} />
    </p>
  );
}
