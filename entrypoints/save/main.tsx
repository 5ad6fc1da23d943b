import { render } from 'preact';
import { browser } from 'wxt/browser';
import { SaveLink } from '../../components/saving/save-link';
import { setLanguage } from '../../components/words/text-direction';
import { createLibrary } from '../../lib/library/create-library';

setLanguage(document);
const root = document.getElementById('app');
if (root)
  render(
    <SaveLink
      library={createLibrary()}
      libraryHref={browser.runtime.getURL('/library.html')}
      place={location.hash}
      onDone={() => window.close()}
    />,
    root,
  );
