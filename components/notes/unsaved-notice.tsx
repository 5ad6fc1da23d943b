import { i18n } from '#i18n';
import { AskFirst } from '../feedback/ask-first';
import { useFeedback } from '../feedback/feedback-context';
import { formatMoment } from '../words/dates';
import type { TextDesk } from './send-unsaved';
import { useUnsaved } from './use-unsaved';

/** Texts that were typed and have no place to be saved to any more: to be copied, or let go. */
export function UnsavedNotice({ library }: { library: TextDesk }) {
  const { attempt, tell } = useFeedback();
  const { left, forget } = useUnsaved(library);
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    tell(i18n.t('unsaved_copied'));
  };
  if (left.length === 0) return null;
  return (
    <section class="store-notice" aria-label={i18n.t('unsaved_heading')}>
      <ul role="list">
        {left.map(([key, { text, at }]) => (
          <li key={key} class="unsaved-text">
            <p>{i18n.t('unsaved_text')}</p>
            <textarea
              readOnly
              rows={3}
              dir="auto"
              aria-label={i18n.t('unsaved_heading')}
              value={text}
            />
            {at !== undefined && <p class="row-meta">{formatMoment(at)}</p>}
            <div class="store-notice-actions">
              <button
                type="button"
                class="button"
                onClick={() => void attempt(() => copy(text))}
              >
                {i18n.t('unsaved_copy')}
              </button>
              <AskFirst
                label={i18n.t('unsaved_delete')}
                sure={i18n.t('copy_delete_now')}
                keep={i18n.t('copy_keep_it')}
                onSure={() => forget(key)}
              />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
