import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** How any view tells the reader what happened. */
export interface Feedback {
  /** Says something to a screen reader, politely; nothing is shown. */
  announce: (text: string) => void;
  /** Shows what was done. */
  tell: (text: string) => void;
  /** Shows what was done, with a button that takes it back. */
  offerUndo: (text: string, undo: () => Promise<unknown>) => void;
  /**
   * Runs a change and, where it takes long, says so, unless that shows anyway; where it
   * fails, shows why. Resolves to whether it worked.
   */
  attempt: (
    change: () => Promise<unknown>,
    options?: { showsItself?: boolean },
  ) => Promise<boolean>;
}

/** Without a provider, changes run and nothing is said. */
export const FeedbackContext = createContext<Feedback>({
  announce: () => undefined,
  tell: () => undefined,
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
