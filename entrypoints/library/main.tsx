import { render } from 'preact';
import { LibraryPage } from '../../components/library/library-page';
import { followTheme } from '../../components/words/follow-theme';
import { setLanguage } from '../../components/words/text-direction';
import { createLibrary } from '../../lib/library/create-library';
import { settingsDesk } from '../../lib/settings/settings-desk';

setLanguage(document);
followTheme(document, settingsDesk);
const root = document.getElementById('app');
// A document made so runs no scripts and loads nothing.
const parseHtml = (html: string) =>
  new DOMParser().parseFromString(html, 'text/html');
if (root) render(<LibraryPage library={createLibrary({ parseHtml })} />, root);
