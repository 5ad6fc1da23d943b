// By its file: the name alone is ours.
import { createI18n as createTheirs } from '../../node_modules/@wxt-dev/i18n/dist/index.mjs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import english from '../../assets/locales/en.yml?raw';
import french from '../../assets/locales/fr.yml?raw';
import { createI18n } from '../../lib/language/words';

const i18n = createI18n();

// As the build writes them: forms with bars between.
const messages = Object.fromEntries(
  Object.entries({
    ...prefixed('en', english),
    ...prefixed('fr', french),
  }).map(([key, value]) => [
    key,
    typeof value === 'string' ? value : Object.values(value).join(' | '),
  ]),
);

function prefixed(language: string, file: string) {
  const words = parse(file) as Record<string, string | Record<string, string>>;
  return Object.fromEntries(
    Object.entries(words).map(([key, value]) => [`${language}_${key}`, value]),
  );
}

/** As browsers do it: every hole, in one pass. */
const getMessage = vi.fn<(key: string, given?: string | string[]) => string>(
  (key, given = []) =>
    (messages[key] ?? '').replaceAll(
      /\$(\d)/g,
      (_, at: string) => [given].flat()[Number(at) - 1] ?? '',
    ),
);

beforeEach(() => {
  fakeBrowser.reset();
  browser.i18n.getMessage = getMessage as typeof browser.i18n.getMessage;
});

test('says what WXT would say, of every word, form and filling', () => {
  const theirs = createTheirs();
  const differences: string[] = [];
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(messages)),
      fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
      fc.option(fc.array(fc.string(), { maxLength: 3 }), { nil: undefined }),
      (key, count, words) => {
        const given = [
          ...(count === undefined ? [] : [count]),
          ...(words === undefined ? [] : [words]),
        ];
        const expected = (theirs.t as (...all: unknown[]) => string)(
          key,
          ...given,
        );
        // What is filled in may look like a form or a hole; only ours leaves it alone.
        const isPlain = !words?.some((word) => /[$|]/.test(word));
        if (isPlain && i18n.t(key, ...given) !== expected)
          differences.push(`${key}: ${expected}`);
      },
    ),
    { numRuns: 2_000 },
  );
  expect(differences).toEqual([]);
});

test('asks the browser once for each word', () => {
  i18n.t('en_badge_saved', ['Graphs']);
  getMessage.mockClear();
  expect(i18n.t('en_badge_saved', ['Robots'])).toBe('Saved in Robots');
  expect(getMessage).not.toHaveBeenCalled();
});

test('leaves alone what is filled in', () => {
  expect(i18n.t('en_badge_saved', ['A | B for $1'])).toBe(
    'Saved in A | B for $1',
  );
});

test('writes the numbers that are filled in as readers do', () => {
  expect(i18n.t('en_table_chosen', 73_970)).toBe('73,970 chosen');
  expect(i18n.t('en_table_chosen', 999)).toBe('999 chosen');
  expect(i18n.t('en_export_option', ['Graphs', 73_970])).toContain('73,970');
});
