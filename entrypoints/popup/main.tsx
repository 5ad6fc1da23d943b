import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Popup } from '../../components/popup/popup';
import { followTheme } from '../../components/words/follow-theme';
import { setLanguage } from '../../components/words/text-direction';
import { createLibrary } from '../../lib/library/create-library';
import { settingsDesk } from '../../lib/settings/settings-desk';
import { hasSidePanel, openSidePanelHere } from '../../lib/tabs/side-panel';

setLanguage(document);
followTheme(document, settingsDesk);
const root = document.getElementById('app');
if (root)
  render(
    <Popup
      library={createLibrary()}
      libraryHref={browser.runtime.getURL('/library.html')}
      onSidePanel={
        hasSidePanel()
          ? () => void openSidePanelHere().then(() => window.close())
          : undefined
      }
    />,
    root,
  );
