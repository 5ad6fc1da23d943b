import { titleText } from './title-text';

/**
 * A title as the untouched page shows it. A browser's own translation replaces the
 * text, and marks the document; then what the page says elsewhere stands for it.
 */
export function shownTitle(
  document: Document,
  element: Element,
  elsewhere: string | undefined,
): string {
  const isTranslated = document.documentElement.matches(
    '.translated-ltr,.translated-rtl',
  );
  return (isTranslated && elsewhere) || titleText(element);
}
