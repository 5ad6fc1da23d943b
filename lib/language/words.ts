import { browser } from 'wxt/browser';

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

/** Nine, the most the browser fills in. */
const HOLES = Array.from({ length: 9 }, (_, i) => `$${i + 1}`);

const templates = new Map<string, string>();

/**
 * Our words: stands in for WXT's (an alias in wxt.config.ts), with the same calls. The
 * browser knows no language but its own, so those of another come first. To ask it
 * costs a tenth of a millisecond each time, and a listing asks a thousand times; here
 * it is asked once for each word.
 */
export function createI18n() {
  return {
    /** A word of the locale file; a number chooses the form and, alone, is filled in. */
    t(key: string, ...given: (number | readonly string[])[]): string {
      const count = given.find((it) => typeof it === 'number');
      const words =
        given.find((it) => typeof it !== 'number') ??
        (count === undefined ? [] : [String(count)]);
      return formOf(templateOf(key), count).replaceAll(
        /\$(\d)/g,
        (_, at: string) => words[Number(at) - 1] ?? '',
      );
    },
  };
}

/** What stands in the locale file, holes and all: each is filled with its own sign. */
function templateOf(key: string): string {
  const chosen = globalThis.cognateWords?.[key];
  if (chosen !== undefined) return chosen;
  let template = templates.get(key);
  if (template === undefined) {
    template = browser.i18n.getMessage(key as '@@ui_locale', HOLES);
    templates.set(key, template);
  }
  return template;
}

/** Forms are one for every number, or for 1 and all others, or for 0, 1 and all others. */
function formOf(template: string, count: number | undefined): string {
  if (count === undefined) return template;
  const forms = template.split(' | ');
  const others = forms.pop() ?? '';
  return forms[count - (forms.length === 2 ? 0 : 1)] ?? others;
}
