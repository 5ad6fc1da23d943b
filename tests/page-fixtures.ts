import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { capturedPages, samplePages, type SavedPage } from './saved-pages';

/** Our own sample pages, then those of the shared folder where it is there. */
export const pageFixtures: readonly SavedPage[] = [
  ...samplePages,
  ...capturedPages,
];

/** A document of the given HTML; scripts do not run, nothing is loaded. */
export function parsePage(html: string): Document {
  const window = new Window();
  const document = new window.DOMParser().parseFromString(html, 'text/html');
  return document as unknown as Document;
}

/** The document of a saved page. */
export function openFixture(fixture: SavedPage): Document {
  return parsePage(readFileSync(fixture.file, 'utf8'));
}
