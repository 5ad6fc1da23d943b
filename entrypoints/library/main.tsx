import { LibraryPage } from '../../components/library/library-page';
import { openPage } from '../../components/words/open-page';
import { createLibrary } from '../../lib/library/create-library';

// A document made so runs no scripts and loads nothing.
const parseHtml = (html: string) =>
  new DOMParser().parseFromString(html, 'text/html');
const library = createLibrary({ parseHtml });
openPage(() => <LibraryPage library={library} />);
