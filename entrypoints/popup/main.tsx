import { browser } from 'wxt/browser';
import { Popup } from '../../components/popup/popup';
import { openPage } from '../../components/words/open-page';
import { createLibrary } from '../../lib/library/create-library';
import { hasSidePanel, openSidePanelHere } from '../../lib/tabs/side-panel';

openPage(() => (
  <Popup
    library={createLibrary()}
    libraryHref={browser.runtime.getURL('/library.html')}
    onSidePanel={
      hasSidePanel()
        ? () => void openSidePanelHere().then(() => window.close())
        : undefined
    }
  />
));
