import { render } from 'preact';
import { browser } from 'wxt/browser';
import { SaveLink } from '../../components/saving/save-link';
import { followTheme } from '../../components/words/follow-theme';
import { setLanguage } from '../../components/words/text-direction';
import { createLibrary } from '../../lib/library/create-library';
import { settingsDesk } from '../../lib/settings/settings-desk';

setLanguage(document);
followTheme(document, settingsDesk);
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
