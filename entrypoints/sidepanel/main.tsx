import { render } from 'preact';
import { browser } from 'wxt/browser';
import { SidePanel } from '../../components/panel/side-panel';
import { followTheme } from '../../components/words/follow-theme';
import { setLanguage } from '../../components/words/text-direction';
import { createLibrary } from '../../lib/library/create-library';
import { settingsDesk } from '../../lib/settings/settings-desk';
import { onTabChange } from '../../lib/tabs/tab-changes';

setLanguage(document);
followTheme(document, settingsDesk);
const root = document.getElementById('app');
if (root)
  render(
    <SidePanel
      library={createLibrary()}
      libraryHref={browser.runtime.getURL('/library.html')}
      onTabChange={onTabChange}
    />,
    root,
  );
