import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import {
  BROWSER_COMMANDS,
  type BrowserCommand,
} from './lib/adapters/commands/browser-commands';
import type { Site } from './lib/detect/site';
import { gatherLicences, isReport, reportOf } from './scripts/licences.ts';
import { wordsIn } from './scripts/words-in.ts';
import { inWorkerChunks } from './scripts/worker-chunks.ts';

/** Firefox needs a fixed add-on identifier to keep storage across updates. */
const GECKO_ID = 'cognate@cognate.invalid';

/**
 * The browser itself refuses every request from our pages and our worker but for our own
 * files. Styles are inline where the settings show what badges look like.
 */
const NOTHING_FROM_OUTSIDE = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  // The words of a chosen language are fetched from our own files. Browsers have allowed
  // that whatever the policy says, so far.
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const siteFiles = await readSiteFiles();

const OUR_WORDS = fileURLToPath(
  new URL('lib/language/words.ts', import.meta.url),
);

/** Scripts whose size counts: in somebody else's page, or loaded whenever the worker is woken. */
const WITHOUT_POLYFILL = new Set([
  'content-script',
  'unlisted-script',
  'background',
]);

/**
 * Reads `&amp;` and the like in a note's Markdown. Its variant for browsers does so by
 * setting HTML; the other one has a table.
 */
const ENTITIES = 'decode-named-character-reference';
const entitiesByTable = createRequire(import.meta.url).resolve(ENTITIES);

/**
 * The BibTeX parser brings lodash, which finds the global object by evaluating text, as
 * was once the way. Extension pages may not do that, and stores refuse code that could.
 */
const withoutEval = {
  name: 'without-eval',
  transform: (code: string) =>
    code.includes("Function('return this')()")
      ? code.replaceAll("Function('return this')()", 'globalThis')
      : undefined,
};

export default defineConfig({
  modules: ['@wxt-dev/i18n/module', '@wxt-dev/webextension-polyfill'],
  // Names that come from nowhere are hard to follow: every import is written out.
  imports: false,
  i18n: { localesDir: 'assets/locales' },
  manifestVersion: 3,
  vite: () => ({
    resolve: {
      alias: {
        // WXT's own knows no language but the browser's.
        '@wxt-dev/i18n': OUR_WORDS,
        [ENTITIES]: entitiesByTable,
      },
    },
    // The oldest browsers we run in have `light-dark()`, nesting and popovers:
    // nothing is rewritten for older ones.
    build: { target: ['chrome125', 'firefox147'] },
    plugins: [withoutEval],
  }),
  manifest: ({ browser, command }) => ({
    name: '__MSG_extension_name__',
    short_name: 'Cognate',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'contextMenus',
      // For the popover's script, badges on sites the reader allows, and our own in
      // tabs that were open before us.
      'scripting',
    ],
    // While developing, pages are updated over a socket.
    ...(command === 'build' && {
      content_security_policy: { extension_pages: NOTHING_FROM_OUTSIDE },
    }),
    omnibox: { keyword: 'cg' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+C' } },
      ...Object.fromEntries(
        Object.entries<BrowserCommand>(BROWSER_COMMANDS).map(
          ([name, { key, words }]) => [
            name,
            {
              description: `__MSG_${words}__`,
              ...(key !== undefined && { suggested_key: { default: key } }),
            },
          ],
        ),
      ),
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: '147.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '125' }),
  }),
  hooks: {
    // What these scripts call (messages, storage, words) is there as promises in every
    // browser we run in; in somebody else's page the polyfill would be a seventh of our
    // code. It serves our own pages, and all of Firefox's background. For our own
    // context see there.
    'vite:build:extendConfig': (entrypoints, config) => {
      const names = entrypoints.map(({ name }) => name);
      // Not a copy: in this object `rollupOptions` is another name of `rolldownOptions`.
      config.build = Object.assign(config.build ?? {}, {
        license: { fileName: reportOf(names) },
      });
      const types = entrypoints.map(({ type }) => type);
      // In Firefox the background is a page, and is built with the others.
      if (types.length === 1 && types[0] === 'background')
        inWorkerChunks(config);
      if (types.every((type) => WITHOUT_POLYFILL.has(type)))
        config.resolve = {
          ...config.resolve,
          alias: {
            '@wxt-dev/i18n': OUR_WORDS,
            'wxt/browser': '@wxt-dev/browser',
            'wxt/utils/content-script-context': fileURLToPath(
              new URL('lib/serving/content-script-context.ts', import.meta.url),
            ),
          },
        };
    },
    // Scripts in pages cannot read our files: the background keeps them the words
    // that their code names. And whoever gets the extension gets the licences with it.
    'build:done': async ({ config }, { steps }) => {
      const scripts = globSync('{content-scripts/page,popover}.js', {
        cwd: config.outDir,
      }).map((file) => readFileSync(join(config.outDir, file), 'utf8'));
      const keys = wordsIn(scripts.join('\n'), Object.keys(await ownWords()));
      writeFileSync(
        join(config.outDir, 'page-words.json'),
        JSON.stringify(keys),
      );
      gatherLicences(config.outDir);
      for (const step of steps)
        step.chunks = step.chunks.filter(({ fileName }) => !isReport(fileName));
    },
    // The sites' files say where Cognate runs; the same patterns let the popup
    // and the icon know the address of such a tab (a PDF has no content script).
    'build:manifestGenerated': (_wxt, manifest) => {
      const matches = manifest.content_scripts?.flatMap(
        (script) => script.matches ?? [],
      );
      manifest.host_permissions = [...new Set(matches)];
      manifest.optional_host_permissions = siteFiles.flatMap(
        ({ default: site }) => (site.optional ? [...site.matches] : []),
      );
      for (const script of manifest.content_scripts ?? [])
        script.exclude_matches = siteFiles.flatMap(
          ({ excludes }) => excludes?.() ?? [],
        );
    },
  },
});

/** Every word there is, by its key. */
async function ownWords(): Promise<object> {
  const { parse } = await import('yaml');
  const file = new URL('assets/locales/en.yml', import.meta.url);
  return parse(readFileSync(file, 'utf8')) as object;
}

interface SiteFile {
  default: Site;
  excludes?: () => string[];
}

/** The files of all sites: the manifest says more of them than the content script has to know. */
function readSiteFiles(): Promise<SiteFile[]> {
  const folder = new URL('lib/sites/', import.meta.url);
  return Promise.all(
    globSync('*.ts', { cwd: fileURLToPath(folder) })
      .sort()
      .map(
        async (file) => (await import(new URL(file, folder).href)) as SiteFile,
      ),
  );
}
