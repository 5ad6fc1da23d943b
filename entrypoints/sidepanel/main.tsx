import { browser } from 'wxt/browser';
import { SidePanel } from '../../components/panel/side-panel';
import { openPage } from '../../components/words/open-page';
import { createLibrary } from '../../lib/library/create-library';
import { onTabChange } from '../../lib/adapters/tabs/tab-changes';

const library = createLibrary();
openPage(() => (
  <SidePanel
    library={library}
    libraryHref={browser.runtime.getURL('/library.html')}
    onTabChange={onTabChange}
  />
));
