/** The words of the language that the reader chose, by key, holes and all. */
export type ChosenWords = Readonly<Record<string, string>>;

declare global {
  /**
   * What is spoken in this context; absent where it is the browser's language. Global,
   * because the two scripts of a page have no module in common.
   */
  var cognateWords: ChosenWords | undefined;
}

/** From now on words come from these, and from the browser where one is missing. */
export function speak(words: ChosenWords | undefined): void {
  globalThis.cognateWords = words;
}

/** The language that is spoken (BCP 47); undefined where it is as the browser has it, region and all. */
export function spokenLanguage(): string | undefined {
  return globalThis.cognateWords?.['text_language'];
}
