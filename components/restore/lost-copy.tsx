import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ImportSource, Library } from '../../lib/library/library';
import { useFeedback } from '../feedback/feedback-context';
import { useAnswer } from '../live/use-answer';
import { formatMoment } from '../words/dates';

/** What was kept a second time of a library that the browser lost, and ways to have it back or be rid of it. */
export function LostCopy({
  library,
  onBringBack,
}: {
  library: Pick<
    Library,
    'lostCopy' | 'readLostCopy' | 'forgetLostCopy' | 'onChange'
  >;
  onBringBack: (backup: ImportSource) => void;
}) {
  const { attempt } = useFeedback();
  const copy = useAnswer(library, () => library.lostCopy(), []);
  /** Whether the reader was asked if it may go for good. */
  const [isAsked, setAsked] = useState(false);
  if (copy.value === undefined) return null;
  const { at, papers } = copy.value;
  const bringBack = async () =>
    onBringBack({
      name: i18n.t('copy_name', [formatMoment(at)]),
      content: await library.readLostCopy(),
    });
  return (
    <section class="notice lost-copy" aria-label={i18n.t('copy_heading')}>
      <p class="notice-title">{i18n.t('copy_heading')}</p>
      <p>{i18n.t('copy_of_lost', papers, [formatMoment(at), papers])}</p>
      <div class="restore-actions">
        <button
          type="button"
          class="button is-primary"
          onClick={() => void attempt(bringBack)}
        >
          {i18n.t('copy_bring_back')}
        </button>
        {isAsked ? (
          <>
            <button
              type="button"
              class="button is-danger"
              onClick={() => void attempt(() => library.forgetLostCopy())}
            >
              {i18n.t('copy_delete_now')}
            </button>
            <button
              type="button"
              class="button"
              onClick={() => setAsked(false)}
            >
              {i18n.t('copy_keep_it')}
            </button>
          </>
        ) : (
          <button type="button" class="button" onClick={() => setAsked(true)}>
            {i18n.t('copy_delete')}
          </button>
        )}
      </div>
    </section>
  );
}
