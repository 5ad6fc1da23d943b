import { browser } from 'wxt/browser';
import type { Language, LanguageChoice } from './languages';
import { speak, type ChosenWords } from './spoken';

const NAME = 'pageWords';

/** What scripts in pages need of a language: they cannot read its file. */
export interface PageWords {
  language: Language;
  words: ChosenWords;
}

/** Keeps the words for scripts in pages; nothing, where the browser's own do. */
export async function putPageWords(
  words: PageWords | undefined,
): Promise<void> {
  if (words === undefined) await browser.storage.local.remove(NAME);
  else await browser.storage.local.set({ [NAME]: words });
}

/**
 * Makes a page's scripts speak a language, if its words are there already; says whether
 * that is another than before. Reads nothing where none was chosen.
 */
export async function speakInPage(choice: LanguageChoice): Promise<boolean> {
  const before = globalThis.cognateWords;
  const kept =
    choice === 'browser'
      ? undefined
      : ((await browser.storage.local.get(NAME))[NAME] as
          PageWords | undefined);
  // Not there yet: they are on their way, and until then all stays as it is.
  if (choice !== 'browser' && kept?.language !== choice) return false;
  const words = kept?.words;
  speak(words);
  return words?.['text_language'] !== before?.['text_language'];
}

/** Calls back when other words were kept; ends with the signal. */
export function onPageWords(listener: () => void, signal: AbortSignal): void {
  const { onChanged } = browser.storage.local;
  const changed = (changes: Record<string, unknown>) => {
    if (NAME in changes) listener();
  };
  onChanged.addListener(changed);
  signal.addEventListener('abort', () => onChanged.removeListener(changed));
}
