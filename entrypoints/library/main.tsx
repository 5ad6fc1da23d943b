import { render } from 'preact';
import { LibraryPage } from '../../components/library/library-page';
import { createLibrary } from '../../lib/library/create-library';

const root = document.getElementById('app');
if (root) render(<LibraryPage library={createLibrary()} />, root);
