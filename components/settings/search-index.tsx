import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Library } from '../../lib/library/library';
import { useFeedback } from '../feedback/feedback-context';
import { useFocusBack } from '../live/use-focus-back';
import { IndexedPapers, useIndexed } from '../search/index-progress';

/** How much of what there is can be found, and a way to make the index anew. */
export function SearchIndex({
  library,
}: {
  library: Pick<Library, 'counts' | 'change' | 'onChange'>;
}) {
  const { attempt, tell } = useFeedback();
  const [isBusy, setBusy] = useState(false);
  useFocusBack(isBusy);
  const found = useIndexed(library);
  if (found === undefined) return null;
  const remake = async () => {
    setBusy(true);
    const remakeIndex = async () => {
      await library.change.remakeIndex({ until: 'done' });
      tell(i18n.t('index_remade'));
    };
    await attempt(remakeIndex, { showsItself: true });
    setBusy(false);
  };
  return (
    <div class="setting-box setting-row">
      <p class="setting-row-words">
        {found.isBehind ? (
          <IndexedPapers {...found} />
        ) : (
          found.papers > 0 && i18n.t('index_whole', found.papers)
        )}
      </p>
      <button
        type="button"
        class="button"
        disabled={isBusy || found.papers === 0}
        onClick={() => void remake()}
      >
        {i18n.t(isBusy ? 'index_remaking' : 'index_remake')}
      </button>
    </div>
  );
}
