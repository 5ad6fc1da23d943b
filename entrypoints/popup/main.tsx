import { browser } from 'wxt/browser';
import { Popup } from '../../components/popup/popup';
import { openPage } from '../../components/words/open-page';
import { createLibrary } from '../../lib/library/create-library';
import {
  hasSidePanel,
  openSidePanelHere,
} from '../../lib/adapters/tabs/side-panel';

const library = createLibrary();
openPage(() => (
  <Popup
    library={library}
    libraryHref={browser.runtime.getURL('/library.html')}
    onSidePanel={
      hasSidePanel()
        ? () => void openSidePanelHere().then(() => window.close())
        : undefined
    }
  />
));
