import { closeThisTab, openLibrary } from '../../lib/adapters/tabs/own-pages';

// The settings that the browser's list of extensions leads to are a place of the library.
// Chrome, given that very address, would show a library that is open at any other place.
void openLibrary('#settings').then(closeThisTab);
