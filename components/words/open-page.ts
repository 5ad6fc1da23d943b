import { render, type ComponentChild } from 'preact';
import { followLanguage } from '../../lib/language/follow-language';
import { settingsDesk } from '../../lib/settings/settings-desk';
import { followTheme } from './follow-theme';
import { setLanguage } from './text-direction';

/**
 * Draws one of our own pages in the reader's language and look, and again where they
 * choose another language: `content` is the same views with the same props each time.
 */
export function openPage(content: () => ComponentChild): void {
  followTheme(document, settingsDesk);
  const root = document.getElementById('app');
  void followLanguage(settingsDesk, () => {
    setLanguage(document);
    if (root) render(content(), root);
  });
}
