import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The names of the extension's own pages. */
export type ExtensionPage =
  'popup.html' | 'library.html' | 'save.html' | 'sidepanel.html';

/** The folder of the built extension. @throws when it was not built. */
export function builtExtension(target: 'chrome-mv3' | 'firefox-mv3'): string {
  const folder = fileURLToPath(
    new URL(`../../.output/${target}`, import.meta.url),
  );
  if (existsSync(`${folder}/manifest.json`)) return folder;
  const script = target === 'chrome-mv3' ? 'build' : 'build:firefox';
  throw new Error(`There is no ${folder}: run \`npm run ${script}\` first.`);
}
