import { browser } from 'wxt/browser';
import { formatCount } from './format-count';

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
    /**
     * A word of the locale file; a number chooses the form and is filled in, unless all
     * that is to be is given. Numbers are written as the reader writes them.
     */
    t(
      key: string,
      ...given: (number | readonly (string | number)[])[]
    ): string {
      const count = given.find((it) => typeof it === 'number');
      const filled =
        given.find((it) => typeof it !== 'number') ??
        (count === undefined ? [] : [count]);
      return formOf(templateOf(key), count).replaceAll(
        /\$(\d)/g,
        (_, at: string) => {
          const it = filled[Number(at) - 1] ?? '';
          return typeof it === 'number' ? formatCount(it) : it;
        },
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
