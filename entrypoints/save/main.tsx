import { browser } from 'wxt/browser';
import { SaveLink } from '../../components/saving/save-link';
import { openPage } from '../../components/words/open-page';
import { createLibrary } from '../../lib/library/create-library';

const library = createLibrary();
openPage(() => (
  <SaveLink
    library={library}
    libraryHref={browser.runtime.getURL('/library.html')}
    place={location.hash}
    onDone={() => window.close()}
  />
));
