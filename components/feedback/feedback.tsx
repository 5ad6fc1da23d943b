import { createContext, type ComponentChildren } from 'preact';
import { useContext, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { errorText } from '../words/error-text';
import { Toast, type ToastContent } from './toast';

/** How any view tells the reader what happened. */
export interface Feedback {
  /** Says something to a screen reader, politely; nothing is shown. */
  announce: (text: string) => void;
  /** Shows what was done, with a button that takes it back. */
  offerUndo: (text: string, undo: () => Promise<unknown>) => void;
  /** Runs a change; where it fails, shows why. Resolves to whether it worked. */
  attempt: (change: () => Promise<unknown>) => Promise<boolean>;
}

const FeedbackContext = createContext<Feedback>({
  announce: () => undefined,
  offerUndo: () => undefined,
  attempt: (change) =>
    change().then(
      () => true,
      () => false,
    ),
});

/** The feedback of the page a view stands on. */
export function useFeedback(): Feedback {
  return useContext(FeedbackContext);
}

/** Wraps a whole page: gives its views feedback, and shows it. */
export function FeedbackRegion({ children }: { children: ComponentChildren }) {
  const [announcement, setAnnouncement] = useState('');
  const [toast, setToast] = useState<ToastContent | undefined>();

  const feedback = useMemo<Feedback>(() => {
    const attempt = async (change: () => Promise<unknown>) => {
      try {
        await change();
        return true;
      } catch (error) {
        setToast({ text: i18n.t('save_failed', [errorText(error)]) });
        return false;
      }
    };
    return {
      // A repeated text would not be read again; a no-break space makes it new.
      announce: (text) =>
        setAnnouncement((last) => (last === text ? `${text}\u00a0` : text)),
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
