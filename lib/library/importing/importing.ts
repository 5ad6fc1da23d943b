import { readSavedPage } from '../../detect/saved-page';
import type { ReadOptions } from './read-source';

export { importFiles, interruptedImports } from './import-files';
export { previewImport } from './preview-import';

/** What importers are given, where HTML can be parsed. */
export function aidsFor(
  parseHtml: ((html: string) => Document) | undefined,
): ReadOptions['aids'] {
  return parseHtml
    ? { readPage: (html) => readSavedPage(parseHtml(html)) }
    : {};
}
