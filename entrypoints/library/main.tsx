import { render } from 'preact';
import { LibraryPage } from '../../components/library/library-page';
import { setLanguage } from '../../components/words/text-direction';
import { createLibrary } from '../../lib/library/create-library';

setLanguage(document);
const root = document.getElementById('app');
if (root) render(<LibraryPage library={createLibrary()} />, root);
