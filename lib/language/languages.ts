/**
 * The languages there are words in, as their speakers call them: who cannot read the
 * language that is set finds their own. By the names of their locale files.
 */
export const LANGUAGES = {
  en: 'English',
  de: 'Deutsch',
  zh_CN: '中文（简体）',
  ja: '日本語',
  es: 'Español',
  fr: 'Français',
} as const;

export type Language = keyof typeof LANGUAGES;

/** What can be chosen: a language, or that of the browser. */
export type LanguageChoice = Language | 'browser';

export const LANGUAGE_CHOICES: readonly LanguageChoice[] = [
  'browser',
  ...(Object.keys(LANGUAGES) as Language[]),
];
