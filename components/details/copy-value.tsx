import { i18n } from '#i18n';
import { useFeedback } from '../feedback/feedback-context';

/** A value that a press puts on the clipboard. */
export function CopyValue({ name, value }: { name: string; value: string }) {
  const { attempt, tell } = useFeedback();
  return (
    <button
      type="button"
      class="copy-value"
      aria-label={i18n.t('copy_value', [name, value])}
      title={i18n.t('copy_value', [name, value])}
      onClick={() =>
        void attempt(async () => {
          await navigator.clipboard.writeText(value);
          tell(i18n.t('copied_value', [value]));
        })
      }
    >
      {value}
    </button>
  );
}
