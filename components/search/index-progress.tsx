import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Library } from '../../lib/library/library';
import { useAnswer } from '../live/use-answer';

/** Fewer wait for a moment whenever a page is read. */
const MANY = 500;
/** Milliseconds between looks at how far it is. */
const INTERVAL = 1_000;

/** While the index is made anew, or takes an import in: how many papers a search finds by now. */
export function IndexProgress({ library }: { library: Library }) {
  const { value, again } = useAnswer(library, () => library.counts(), []);
  const isBehind = value !== undefined && value.papers - value.indexed > MANY;
  useEffect(() => {
    if (!isBehind) return;
    const timer = setInterval(again, INTERVAL);
    return () => clearInterval(timer);
  }, [isBehind]);
  if (!isBehind) return null;
  return (
    <p class="results-note">
      <progress
        max={value.papers}
        value={value.indexed}
        aria-label={i18n.t('search_indexing_label')}
      />{' '}
      {i18n.t('search_indexing', [value.indexed, value.papers])}
    </p>
  );
}
