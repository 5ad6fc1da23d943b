import { inLanguage } from '../../lib/language/in-language';

const day = inLanguage(
  (language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium' }),
);

/** A day in the reader's language: "21 Nov 2026". */
export function formatDay(date: Date): string {
  return day().format(date);
}
