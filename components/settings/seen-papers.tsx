import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Library } from '../../lib/library/library';
import { AskFirst } from '../feedback/ask-first';
import { useFeedback } from '../feedback/feedback-context';
import { useAnswer } from '../live/use-answer';
import { formatBytes } from '../words/numbers';

/** How much is kept, and a way to forget what the reader only saw. Asks before it does. */
export function SeenPapers({
  library,
}: {
  library: Pick<Library, 'seenUse' | 'change' | 'onChange'>;
}) {
  const { attempt, tell } = useFeedback();
  const { value, again } = useAnswer(library, () => library.seenUse(), []);
  // Pages may have brought more while the reader was there.
  useEffect(() => {
    const abort = new AbortController();
    document.addEventListener('visibilitychange', again, abort);
    return () => abort.abort();
  }, []);
  const [isBusy, setBusy] = useState(false);
  if (value === undefined) return null;
  const { papers, unused, bytes } = value;
  const forget = async () => {
    setBusy(true);
    const forgetSeen = async () => {
      const gone = await library.change.forgetSeen({});
      tell(i18n.t('seen_forgotten', gone));
    };
    await attempt(forgetSeen, { showsItself: true });
    setBusy(false);
  };
  return (
    <div class="setting-box setting-row">
      <div class="setting-row-words">
        <p>
          {i18n.t('seen_use', papers, [papers, unused])}
          {bytes !== undefined &&
            ` ${i18n.t('seen_bytes', [formatBytes(bytes)])}`}
        </p>
        <div
          class="seen-meter"
          role="img"
          aria-label={i18n.t('seen_meter', [unused, papers])}
        >
          <span
            style={{
              width: `${papers && (100 * (papers - unused)) / papers}%`,
            }}
          />
        </div>
      </div>
      <div
        class="seen-actions"
        role="group"
        aria-label={i18n.t('seen_actions')}
      >
        <AskFirst
          label={i18n.t(isBusy ? 'seen_forgetting' : 'seen_forget')}
          sure={i18n.t('seen_forget_now', unused)}
          keep={i18n.t('seen_keep')}
          disabled={unused === 0 || isBusy}
          onSure={() => void forget()}
        />
      </div>
    </div>
  );
}
