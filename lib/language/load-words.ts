import { browser } from 'wxt/browser';
import type { Language } from './languages';
import type { ChosenWords } from './spoken';

/** Every word of a language; undefined where the package has no file of it. */
export async function loadWords(
  language: Language,
): Promise<ChosenWords | undefined> {
  const file = await readOwn<Record<string, { message: string }>>(
    `/_locales/${language}/messages.json`,
  );
  return (
    file &&
    Object.fromEntries(
      Object.entries(file).map(([key, { message }]) => [key, message]),
    )
  );
}

/** Those of the words that scripts in pages may ask for: the build lists them. */
export async function wordsOfPages(words: ChosenWords): Promise<ChosenWords> {
  const keys = await readOwn<string[]>(PAGE_KEYS);
  return keys === undefined
    ? words
    : Object.fromEntries(
        keys.flatMap((key): [string, string][] =>
          words[key] === undefined ? [] : [[key, words[key]]],
        ),
      );
}

/** Written by wxt.config.ts when the scripts are built. */
const PAGE_KEYS = '/page-words.json';

async function readOwn<Content>(path: string): Promise<Content | undefined> {
  try {
    const address = browser.runtime.getURL(path as '/library.html');
    // oxlint-disable-next-line no-restricted-globals -- a file of our own package: nothing leaves the browser
    const answer = await fetch(address);
    return (await answer.json()) as Content;
  } catch {
    return undefined;
  }
}
