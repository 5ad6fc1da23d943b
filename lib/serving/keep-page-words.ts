import { loadWords, wordsOfPages } from '../language/load-words';
import { putPageWords } from '../language/page-words';
import { readSettings } from '../settings/read-settings';

/** Keeps the words that scripts in pages need; after an update they may be others. */
export async function keepPageWords(): Promise<void> {
  const { language } = await readSettings();
  const words = language === 'browser' ? undefined : await loadWords(language);
  await putPageWords(
    language === 'browser' || words === undefined
      ? undefined
      : { language, words: await wordsOfPages(words) },
  );
}
