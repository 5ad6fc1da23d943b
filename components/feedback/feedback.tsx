import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { errorText } from '../words/error-text';
import { FeedbackContext, type Feedback } from './feedback-context';
import { Toast, type ToastContent } from './toast';

/** A change that takes longer is said to be under way. Milliseconds. */
const SLOW_CHANGE = 500;

/** Wraps a whole page: gives its views feedback, and shows it. */
export function FeedbackRegion({ children }: { children: ComponentChildren }) {
  const [announcement, setAnnouncement] = useState('');
  const [toast, setToast] = useState<ToastContent | undefined>();

  const feedback = useMemo<Feedback>(() => {
    const attempt: Feedback['attempt'] = async (
      change,
      { showsItself = false } = {},
    ) => {
      const working = { text: i18n.t('working'), isLasting: true };
      const timer = setTimeout(() => {
        if (!showsItself) setToast(working);
      }, SLOW_CHANGE);
      try {
        await change();
        return true;
      } catch (error) {
        setToast({ text: i18n.t('save_failed', [errorText(error)]) });
        return false;
      } finally {
        clearTimeout(timer);
        setToast((shown) => (shown === working ? undefined : shown));
      }
    };
    return {
      // A repeated text would not be read again; a no-break space makes it new.
      announce: (text) =>
        setAnnouncement((last) => (last === text ? `${text}\u00a0` : text)),
      tell: (text) => setToast({ text }),
      offerUndo: (text, undo) =>
        setToast({
          text,
          undo: async () => {
            if (await attempt(undo)) setToast(undefined);
          },
        }),
      attempt,
    };
  }, []);

  return (
    <FeedbackContext.Provider value={feedback}>
      {children}
      <div class="visually-hidden" aria-live="polite">
        {announcement}
      </div>
      <Toast content={toast} onDismiss={() => setToast(undefined)} />
    </FeedbackContext.Provider>
  );
}
