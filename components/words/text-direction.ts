import { i18n } from '#i18n';

/**
 * Which way our words are written. From the locale file they come from, and not the
 * browser's `@@bidi_dir`: that is of its own language, which may have no file here.
 */
export function textDirection(): 'ltr' | 'rtl' {
  return i18n.t('text_direction') === 'rtl' ? 'rtl' : 'ltr';
}

/** Says on one of our own pages in what language its words are, and which way they run. */
export function setLanguage({ documentElement }: Document): void {
  documentElement.lang = i18n.t('text_language');
  documentElement.dir = textDirection();
}
