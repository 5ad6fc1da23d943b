import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { FeedbackContext, type Feedback } from '../feedback/feedback-context';
import { errorText } from '../words/error-text';

/** Gives a popover's views feedback in place: no toast on somebody else's page. */
export function PopoverFeedback({ children }: { children: ComponentChildren }) {
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState('');
  const feedback = useMemo<Feedback>(
    () => ({
      announce: setSaid,
      tell: setSaid,
      offerUndo: setSaid,
      attempt: async (change) => {
        try {
          await change();
          setProblem('');
          return true;
        } catch (error) {
          setProblem(i18n.t('save_failed', [errorText(error)]));
          return false;
        }
      },
    }),
    [],
  );
  return (
    <FeedbackContext.Provider value={feedback}>
      {problem !== '' && (
        <p class="popover-problem" role="alert">
          {problem}
        </p>
      )}
      {children}
      <div class="visually-hidden" aria-live="polite">
        {said}
      </div>
    </FeedbackContext.Provider>
  );
}
