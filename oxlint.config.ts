// Longer than most: one list of rules, with the reasons beside them.
import { defineConfig, type OxlintOverride } from 'oxlint';

/*
 * Rules that mistakes break, and walls between the kinds of code. A wall's message
 * says where the thing belongs instead; tests/architecture.test.ts proves that each
 * stands. Style is Prettier's, so rules of mere taste are off.
 */

const NO_NETWORK =
  'Cognate makes no network request: what you read stays on your machine. A page is read from its document; whatever needs more has to be asked for by the user first.';
const NO_HTML =
  'Never set HTML: titles come from strangers. Use textContent, append, or JSX, which escape.';
const ONE_BROWSER =
  "Write import { browser } from 'wxt/browser': one name in every browser.";
const ONE_DATABASE =
  'Only lib/store opens the database: take a Connection as an argument.';

/** Globals that no code of the extension may use. */
const NEVER = [
  ...forbid(
    NO_NETWORK,
    'fetch XMLHttpRequest WebSocket EventSource WebTransport',
  ),
  ...forbid(ONE_BROWSER, 'chrome browser'),
];
const DOM =
  'document window location history localStorage sessionStorage DOMParser MutationObserver IntersectionObserver getComputedStyle requestAnimationFrame';
const PLATFORM = ['wxt/*', '#i18n', 'idb', 'preact', 'preact/*'];
const VIEWS = ['**/components/**', '**/entrypoints/**'];

export default defineConfig({
  plugins: [
    'typescript',
    'unicorn',
    'oxc',
    'import',
    'react',
    'jsx-a11y',
    'promise',
    'vitest',
  ],
  categories: { correctness: 'error', suspicious: 'error' },
  env: { browser: true, es2024: true },
  ignorePatterns: ['.output', '.wxt'],
  rules: {
    eqeqeq: 'error',
    'no-console': 'error',
    'prefer-const': 'error',
    'import/no-cycle': 'error',
    'typescript/await-thenable': 'error',
    'typescript/ban-ts-comment': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/only-throw-error': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    'react/button-has-type': 'error',
    'react/no-danger': 'error',
    'react/rules-of-hooks': 'error',
    'no-restricted-globals': ['error', ...NEVER],
    'no-restricted-properties': [
      'error',
      ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe'].map(
        (property) => ({ property, message: NO_HTML }),
      ),
      { object: 'document', property: 'write', message: NO_HTML },
      { property: 'sendBeacon', message: NO_NETWORK },
      ...['window', 'globalThis', 'self'].map((object) => ({
        object,
        property: 'fetch',
        message: NO_NETWORK,
      })),
    ],

    // Not ours: React's compiler and its imports, which Preact does without.
    'react/immutability': 'off',
    'react/refs': 'off',
    'react/no-unstable-nested-components': 'off',
    'react/react-in-jsx-scope': 'off',
    'react/no-unknown-property': 'off',
    'react/exhaustive-deps': 'off',
    // Safari forgets that an unmarked list is one.
    'jsx-a11y/no-redundant-roles': ['error', { ul: ['list'], ol: ['list'] }],
    // Arrow keys are handled by the container of what they move between.
    'jsx-a11y/no-noninteractive-element-interactions': 'off',
    'jsx-a11y/no-static-element-interactions': 'off',
    'jsx-a11y/interactive-supports-focus': 'off',
    'jsx-a11y/prefer-tag-over-role': 'off',
    // Feeds come with control characters: they are looked for.
    'no-control-regex': 'off',
    // The type checker knows better than these, or they are taste.
    'consistent-return': 'off',
    'no-shadow': 'off',
    'no-underscore-dangle': 'off',
    'import/no-named-as-default-member': 'off',
    'import/no-unassigned-import': 'off',
    'promise/always-return': 'off',
    'typescript/no-misused-spread': ['error', { allow: ['string'] }],
    'typescript/no-unnecessary-type-parameters': 'off',
    'typescript/no-unsafe-type-assertion': 'off',
    'typescript/unbound-method': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'unicorn/no-array-reverse': 'off',
    'unicorn/no-array-sort': 'off',
    // Wrong where what is walked is changed on the way.
    'unicorn/no-useless-spread': 'off',
    'unicorn/require-post-message-target-origin': 'off',
  },
  overrides: [
    wall(
      'lib/{papers,text,memoize,index,duplicates,import,importers,fingerprints,lookup,query,second-copy,semantic,export,exporters,backup,keys}/**',
      {
        globals: [
          [
            'Core code is pure: values in, values out. Pages are read in lib/detect and lib/sites, written in lib/page.',
            DOM,
          ],
          [ONE_DATABASE, 'indexedDB'],
        ],
        imports: [
          [
            'Core code is pure and runs anywhere: words, storage and browser calls belong to its callers.',
            PLATFORM,
          ],
          [
            'Core code knows papers, not the application around them: let the caller pass the value in.',
            [
              ...inLib(
                'detect sites page store settings messaging library search adapters',
              ),
              ...VIEWS,
            ],
          ],
        ],
      },
    ),
    wall('lib/{detect,sites,anchor}/**', {
      globals: [
        [
          'A reader gets the document it reads as an argument, so that a saved page will do. Use that one.',
          'document window location localStorage sessionStorage',
        ],
        [ONE_DATABASE, 'indexedDB'],
      ],
      imports: [
        [
          'A reader is pure over a Document: it asks neither the browser nor the database, so that a saved page can test it.',
          PLATFORM,
        ],
        [
          'A reader says what a page shows and nothing else; what becomes of it is decided by its callers. Feeds are read in lib/importers.',
          [
            ...inLib(
              'page store messaging settings library search tabs import importers local-records fingerprints',
            ),
            ...VIEWS,
          ],
        ],
      ],
    }),
    wall('lib/store/**', {
      globals: [['The store has no page: take what you need.', DOM]],
      imports: [
        [
          'lib/store speaks IndexedDB only. Settings are in lib/settings, messages in lib/messaging, words in components.',
          PLATFORM.filter((name) => name !== 'idb'),
        ],
        [
          'The store keeps what it is given; what to keep is decided in lib/library.',
          [
            ...inLib(
              'detect sites page messaging settings library search tabs local-records',
            ),
            ...VIEWS,
          ],
        ],
      ],
    }),
    wall(
      'lib/{messaging,settings,language,adapters/{tabs,toolbar,local-records,cache-storage,context-menus,omnibox,permissions,scripting,commands}}/**',
      {
        globals: [
          [
            'This adapter speaks the extension API, in contexts without a page.',
            DOM,
          ],
          [ONE_DATABASE, 'indexedDB'],
        ],
        imports: [
          [
            'This adapter speaks the extension API only. The database is in lib/store, words are in components.',
            PLATFORM.filter((name) => name !== 'wxt/*'),
          ],
          [
            'An adapter carries, and does not know for whom. Bring both together in an entry point.',
            [...inLib('detect sites page store library search'), ...VIEWS],
          ],
        ],
      },
    ),
    wall('lib/adapters/{download,clipboard,storage-use}/**', {
      globals: [
        [
          'This adapter hands things to the browser and keeps none.',
          'localStorage sessionStorage location history',
        ],
        [ONE_DATABASE, 'indexedDB'],
      ],
      imports: [
        [
          'This adapter speaks the web platform only, in our own pages.',
          PLATFORM,
        ],
        [
          'An adapter carries what it is given. What to save or copy is made in lib/export, chosen in lib/library.',
          [
            ...inLib(
              'detect sites page store messaging settings library search tabs export exporters backup',
            ),
            ...VIEWS,
          ],
        ],
      ],
    }),
    wall('lib/page/**', {
      globals: [
        [
          "This is somebody else's page: keep nothing in it, and take its document as an argument.",
          'document localStorage sessionStorage',
        ],
        [ONE_DATABASE, 'indexedDB'],
      ],
      imports: [
        [
          "lib/page writes to a page's document only. Calls and drawing are passed in by the content script.",
          PLATFORM,
        ],
        [
          'lib/page runs inside other people’s pages, where there is no library: it asks through the calls it is given.',
          [
            ...inLib(
              'store settings library search import importers tabs local-records',
            ),
            ...VIEWS,
          ],
        ],
      ],
    }),
    wall('lib/{library,search}/**', {
      globals: [
        [
          'The library also runs in the background, where there is no page: pages are written in lib/page, shown by components.',
          DOM,
        ],
        [ONE_DATABASE, 'indexedDB'],
      ],
      imports: [
        [
          'The library works on the store it is given. The extension API is in the adapters (lib/messaging, lib/adapters/permissions, lib/adapters/scripting, lib/settings, lib/adapters/local-records, lib/adapters/tabs, lib/adapters/toolbar), words are in components.',
          PLATFORM.filter((name) => name !== 'idb'),
        ],
        ['The library knows neither pages nor views: they know it.', VIEWS],
      ],
    }),
    wall('components/**', {
      globals: [[ONE_DATABASE, 'indexedDB']],
      imports: [
        [
          'A view takes props and reports events: what the browser or the database knows comes in as a prop, from the entry point.',
          ['wxt/*', 'idb'],
        ],
        [
          'A view does not reach for data: take the Library, or what it answered, as a prop. Then a test can give it another.',
          [
            ...inLib(
              'store page toolbar serving context-menus scripting download clipboard',
            ),
            '**/lib/tabs/**',
            '**/permissions/host-access',
            '**/settings/read-settings',
            '**/messaging/{call,handle,announce}',
            '**/library/{create-library,service}',
            '**/entrypoints/**',
          ],
        ],
      ],
    }),
    {
      files: ['tests/**', 'scripts/**', '*.config.ts'],
      rules: {
        'no-console': 'off',
        'no-restricted-globals': 'off',
        'no-restricted-properties': 'off',
        'typescript/no-misused-spread': 'off',
        'typescript/no-non-null-assertion': 'off',
        'typescript/no-unnecessary-type-assertion': 'off',
        'vitest/expect-expect': [
          'error',
          // Waiting for something to be there is expecting it.
          { assertFunctionNames: ['expect', 'expect*', '**.waitFor'] },
        ],
        'vitest/no-conditional-expect': 'off',
        'vitest/require-to-throw-message': 'off',
        'vitest/valid-expect': ['error', { maxArgs: 2 }],
      },
    },
  ],
});

/** What one kind of code may not use; each group with the message that teaches. */
interface Wall {
  globals: [message: string, names: string][];
  imports: [message: string, patterns: string[]][];
}

function wall(files: string, { globals, imports }: Wall): OxlintOverride {
  return {
    files: [files],
    rules: {
      'no-restricted-globals': [
        'error',
        ...NEVER,
        ...globals.flatMap(([message, names]) => forbid(message, names)),
      ],
      'no-restricted-imports': [
        'error',
        {
          patterns: imports.map(([message, group]) => ({
            group,
            message,
            // A type is gone when the code runs.
            allowTypeImports: true,
          })),
        },
      ],
    },
  };
}

function forbid(message: string, names: string) {
  return names.split(' ').map((name) => ({ name, message }));
}

/** The folders of lib, as patterns of relative imports. */
function inLib(folders: string): string[] {
  return folders.split(' ').map((folder) => `**/${folder}/**`);
}
