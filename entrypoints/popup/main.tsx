import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Popup } from '../../components/popup/popup';
import { setLanguage } from '../../components/words/text-direction';
import { createLibrary } from '../../lib/library/create-library';

setLanguage(document);
const root = document.getElementById('app');
if (root)
  render(
    <Popup
      library={createLibrary()}
      libraryHref={browser.runtime.getURL('/library.html')}
    />,
    root,
  );
