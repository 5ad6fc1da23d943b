import { speakChoice } from '../language/follow-language';
import { onSettingChange, readSettings } from '../settings/read-settings';

let spoken: Promise<void> | undefined;

/** Resolves once the background speaks the reader's language; then words are right. */
export function inReadersLanguage(): Promise<void> {
  return (spoken ??= readSettings().then(({ language }) =>
    speakChoice(language),
  ));
}

/**
 * Follows the language in the background: the words that scripts in pages need, and what
 * the browser shows of ours. Must be called synchronously, or a change that wakes the
 * worker is lost.
 */
export function serveLanguage(): void {
  onSettingChange('language', () => {
    spoken = undefined;
    void import('./on-occasion').then(({ keepPageWords, makePageMenu }) => {
      void makePageMenu();
      void keepPageWords();
    });
  });
}
