/*
 * The kinds of code, and what each may use: a folder of lib that is not named in `may`
 * is out of reach, so that a new one begins behind a wall. oxlint.config.ts makes lint
 * rules of them; tests/architecture.test.ts proves that each wall stands.
 */

/** Folders of one kind, and the walls around them. */
export interface Layer {
  /** Of lib, with a blank between; of views and entry points their own folder. */
  folders: string;
  /** Folders of lib whose values they may use. Types may come from anywhere. */
  may: string;
  /** Packages and virtual modules of the platform they may use. */
  platform?: readonly string[];
  /** What a breach is told: where the thing belongs instead. */
  why: string;
  /** Globals they may not use, each group with what a breach is told. */
  globals?: readonly (readonly [message: string, names: string])[];
  /** Single modules, as import patterns, that are out of reach although their folder is not. */
  never?: readonly string[];
}

const ELEMENTS =
  'document window location history localStorage sessionStorage DOMParser MutationObserver IntersectionObserver getComputedStyle requestAnimationFrame';
const PURE =
  'Core code is pure and runs anywhere, values in, values out: words, storage and browser calls belong to its callers. Pages are read in lib/detect and lib/sites, written in lib/page.';
const READER =
  'A reader is pure over a Document, so that a saved page can test it: it says what a page shows, and its callers decide what becomes of it. Feeds are read in lib/importers.';
const ADAPTER =
  'An adapter speaks one interface of the platform, and does not know for whom. The database is in lib/store, words are in components; bring both together in an entry point.';

const core = (folders: string, may: string): Layer => ({
  folders,
  may,
  why: PURE,
  globals: [[PURE, ELEMENTS]],
});

const reader = (folders: string, may: string): Layer => ({
  folders,
  may,
  why: READER,
  globals: [
    [
      'A reader gets the document it reads as an argument, so that a saved page will do. Use that one.',
      'document window location localStorage sessionStorage',
    ],
  ],
});

const adapter = (folders: string, may: string): Layer => ({
  folders,
  may,
  platform: ['wxt/*'],
  why: ADAPTER,
  globals: [
    [
      'This adapter also works in contexts without a page: take what you need.',
      ELEMENTS,
    ],
  ],
});

export const LAYERS: readonly Layer[] = [
  core('memoize', ''),
  core('text', 'memoize'),
  core('papers', 'memoize text'),
  core('duplicates', 'memoize text papers'),
  core('index', 'memoize text papers'),
  core('semantic', 'text papers index'),
  core('fingerprints lookup', 'papers'),
  core('query', 'text'),
  core('second-copy', 'text'),
  core('keys map statistics', ''),
  core('import', 'text papers'),
  core('importers', 'papers import'),
  // A backup is one of the exports.
  core('export exporters backup', 'text papers'),
  reader('detect', 'text papers'),
  reader('sites anchor', 'papers detect'),
  {
    folders: 'page',
    may: 'papers detect anchor messaging',
    why: 'lib/page runs inside other people’s pages, where there is no library: it writes to their document, asks through the calls it is given, and is given what draws.',
    globals: [
      [
        "This is somebody else's page: keep nothing in it, and take its document as an argument.",
        'document localStorage sessionStorage',
      ],
    ],
  },
  {
    folders: 'store',
    may: 'papers duplicates lookup semantic',
    platform: ['idb'],
    why: 'lib/store speaks IndexedDB only and keeps what it is given; what to keep is decided in lib/library. Settings are in lib/settings, messages in lib/messaging, words in components.',
    globals: [['The store has no page: take what you need.', ELEMENTS]],
  },
  adapter('messaging', 'papers backup'),
  { ...adapter('language', ''), platform: ['wxt/*', '#i18n'] },
  adapter('settings', 'keys language'),
  {
    ...adapter('adapters', 'messaging fingerprints second-copy'),
    // Those of the web platform are called in our own pages.
    globals: [
      [ADAPTER, 'localStorage sessionStorage location history DOMParser'],
    ],
  },
  {
    folders: 'search',
    may: 'memoize text papers query index store library',
    platform: ['idb'],
    why: 'The search asks the store and the index, and knows neither pages, messages nor the browser: they know it.',
    globals: [[PURE, ELEMENTS]],
  },
  {
    folders: 'library',
    may: 'memoize text papers duplicates index semantic lookup fingerprints query second-copy statistics import importers export exporters backup detect sites store search messaging settings adapters',
    platform: ['idb'],
    why: 'The library works on the store it is given and knows neither pages nor views: they know it. The extension API is in lib/adapters, lib/messaging and lib/settings, words are in components.',
    globals: [
      [
        'The library also runs in the background, where there is no page: pages are written in lib/page, shown by components.',
        ELEMENTS,
      ],
    ],
  },
  {
    folders: 'serving',
    may: 'papers detect fingerprints page messaging language settings adapters',
    platform: ['wxt/*', '#i18n'],
    why: 'lib/serving connects calls to a service it is given: what is stored, searched and shown is in lib/library and components.',
  },
  {
    folders: 'components',
    may: 'papers query keys map detect import export library language settings',
    platform: ['#i18n', 'preact', 'preact/*'],
    why: 'A view takes props and reports events: what the browser or the database knows comes in as a prop, from the entry point. Then a test can give it another.',
    never: ['**/settings/read-settings', '**/library/{create-library,service}'],
  },
  {
    folders: 'entrypoints',
    may: 'papers keys map detect import export library language settings messaging page serving store second-copy adapters',
    platform: ['wxt/*', '#i18n', 'preact', 'preact/*'],
    why: 'An entry point puts together what the others are: it neither reads, decides nor draws.',
  },
];
