import { i18n } from '#i18n';
import type { ImportSource, Library } from '../../lib/library/library';
import { AskFirst } from '../feedback/ask-first';
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
        <AskFirst
          label={i18n.t('copy_delete')}
          sure={i18n.t('copy_delete_now')}
          keep={i18n.t('copy_keep_it')}
          onSure={() => void attempt(() => library.forgetLostCopy())}
        />
      </div>
    </section>
  );
}
