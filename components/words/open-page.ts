import { render, type ComponentChild } from 'preact';
import { settingsDesk } from '../../lib/settings/settings-desk';
import { followTheme } from './follow-theme';
import { setLanguage } from './text-direction';

/** Draws one of our own pages, in the reader's language and look. */
export function openPage(content: () => ComponentChild): void {
  setLanguage(document);
  followTheme(document, settingsDesk);
  const root = document.getElementById('app');
  if (root) render(content(), root);
}
