import { browser } from 'wxt/browser';

/** Nine, the most the browser fills in. */
const HOLES = Array.from({ length: 9 }, (_, i) => `$${i + 1}`);

const templates = new Map<string, string>();

/**
 * Words in a page's scripts: stands in there for WXT's (an alias in wxt.config.ts), with
 * the same calls. To ask the browser costs a tenth of a millisecond each time, and a
 * listing asks a thousand times; here it is asked once for each word.
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
