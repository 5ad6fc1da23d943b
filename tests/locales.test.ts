import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { root } from '../scripts/command';

type Words = Record<string, string | Record<string, string>>;

const folder = join(root, 'assets/locales');
const locales = globSync('*.yml', { cwd: folder }).map((file) => ({
  name: basename(file, '.yml'),
  words: parse(readFileSync(join(folder, file), 'utf8')) as Words,
}));
const english = locales.find(({ name }) => name === 'en')!.words;

/** Browser stores refuse a longer one. */
const LONGEST_DESCRIPTION = 132;

const formsOf = (value: Words[string]): string[] =>
  typeof value === 'object' ? Object.values(value) : [value];
const placeholders = (text: string) =>
  [...new Set(text.match(/\$\d/g))].toSorted();

it('there are six languages', () => {
  expect(locales.map(({ name }) => name).toSorted()).toEqual([
    'de',
    'en',
    'es',
    'fr',
    'ja',
    'zh_CN',
  ]);
});

describe.each(locales)('$name', ({ name, words }) => {
  it('has every word, and none that nobody shows', () => {
    expect(Object.keys(words).toSorted()).toEqual(
      Object.keys(english).toSorted(),
    );
  });

  it('says which language it is, to the browser and to screen readers', () => {
    const language = words['text_language'] as string;
    expect(Intl.getCanonicalLocales(language)).toEqual([language]);
    expect(language.replace('-', '_')).toBe(name);
    expect(['ltr', 'rtl']).toContain(words['text_direction']);
  });

  it('fills in what is given, in every form', () => {
    expect(Object.keys(english).flatMap((key) => problemsOf(key))).toEqual([]);
  });

  it('is short enough for the stores', () => {
    expect(words['extension_description']!.length).toBeLessThanOrEqual(
      LONGEST_DESCRIPTION,
    );
  });

  function problemsOf(key: string): string[] {
    const [ours, theirs] = [words[key]!, english[key]!];
    const given = new Set(formsOf(theirs).flatMap(placeholders));
    const problems: string[] = [];
    for (const form of formsOf(ours)) {
      if (form.trim() === '') problems.push('is empty');
      // How forms are kept apart in what is built.
      if (form.includes(' | ')) problems.push('has a bar');
      if (placeholders(form).some((it) => !given.has(it)))
        problems.push('fills in what is not given');
    }
    const [many, all] = [ours, theirs].map((it) =>
      typeof it === 'object' ? it['n']! : it,
    ) as [string, string];
    if (typeof ours !== typeof theirs) problems.push('has other forms');
    else if (placeholders(many).join() !== placeholders(all).join())
      problems.push('leaves something out');
    if (
      typeof ours === 'object' &&
      !['1,n', '0,1,n'].includes(Object.keys(ours).toSorted().join())
    )
      problems.push('has forms nobody asks for');
    return problems.map((problem) => `${key} ${problem}`);
  }
});

it('no word is there that nothing asks for', () => {
  const code = globSync('{lib,components,entrypoints}/**/*.{ts,tsx,html}', {
    cwd: root,
  })
    .concat('wxt.config.ts')
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');
  // Of a key that is put together the beginning is there: `reading_${state}`.
  const beginnings = [...code.matchAll(/`([a-z]+_[a-z_]*)\$\{/g)].map(
    ([, beginning]) => beginning!,
  );
  const isAskedFor = (key: string) =>
    new RegExp(`['"\`]${key}['"\`]|__MSG_${key}__`).test(code) ||
    beginnings.some((beginning) => key.startsWith(beginning));
  expect(Object.keys(english).filter((key) => !isAskedFor(key))).toEqual([]);
});
