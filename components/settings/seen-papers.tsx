import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Library } from '../../lib/library/library';
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
  const [step, setStep] = useState<'rest' | 'asked' | 'busy'>('rest');
  if (value === undefined) return null;
  const { papers, unused, bytes } = value;
  const forget = async () => {
    setStep('busy');
    const forgetSeen = async () => {
      const gone = await library.change.forgetSeen({});
      tell(i18n.t('seen_forgotten', gone));
    };
    await attempt(forgetSeen, { showsItself: true });
    setStep('rest');
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
        {step === 'asked' ? (
          <>
            <button
              type="button"
              class="button is-danger"
              onClick={() => void forget()}
            >
              {i18n.t('seen_forget_now', unused)}
            </button>
            <button
              type="button"
              class="button"
              onClick={() => setStep('rest')}
            >
              {i18n.t('seen_keep')}
            </button>
          </>
        ) : (
          <button
            type="button"
            class="button"
            disabled={unused === 0 || step === 'busy'}
            onClick={() => setStep('asked')}
          >
            {i18n.t(step === 'busy' ? 'seen_forgetting' : 'seen_forget')}
          </button>
        )}
      </div>
    </div>
  );
}
