import { speakChoice } from '../language/follow-language';
import { loadWords, wordsOfPages } from '../language/load-words';
import { putPageWords } from '../language/page-words';
import { onSettingChange, readSettings } from '../settings/read-settings';

let spoken: Promise<void> | undefined;

/** Resolves once the background speaks the reader's language; then words are right. */
export function inReadersLanguage(): Promise<void> {
  return (spoken ??= readSettings().then(({ language }) =>
    speakChoice(language),
  ));
}

/**
 * Follows the language in the background: keeps the words that scripts in pages need,
 * and calls back when what the browser shows of ours has to be said anew. Must be called
 * synchronously, or a change that wakes the worker is lost.
 */
export function serveLanguage(onChange: () => void): void {
  onSettingChange('language', () => {
    spoken = undefined;
    onChange();
    void keepPageWords();
  });
}

/** After an update the words may be others. */
export async function keepPageWords(): Promise<void> {
  const { language } = await readSettings();
  const words = language === 'browser' ? undefined : await loadWords(language);
  await putPageWords(
    language === 'browser' || words === undefined
      ? undefined
      : { language, words: await wordsOfPages(words) },
  );
}
