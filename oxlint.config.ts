// Longer than most: one list of rules, with the reasons beside them.
import { defineConfig, type OxlintOverride } from 'oxlint';
import { LAYERS, type Layer } from './scripts/layers.ts';

/*
 * Rules that mistakes break, and walls between the kinds of code (scripts/layers.ts).
 * Style is Prettier's, so rules of mere taste are off.
 */

const NO_NETWORK =
  'Cognate makes no network request: what you read stays on your machine. A page is read from its document; whatever needs more has to be asked for by the user first.';
const NO_NODE =
  'This runs in a browser, which has none of Node: its types are there for tests and scripts.';
const NO_HTML =
  'Never set HTML: titles come from strangers. Use textContent, append, or JSX, which escape.';
const ONE_BROWSER =
  "Write import { browser } from 'wxt/browser': one name in every browser.";
const ONE_DATABASE =
  'Only lib/store opens the database: take a Connection as an argument.';

const NETWORK =
  'fetch XMLHttpRequest WebSocket EventSource WebTransport Image Audio importScripts';

/** Globals that no code of the extension may use. */
const NEVER = [
  ...forbid(NO_NETWORK, NETWORK),
  ...forbid(ONE_BROWSER, 'chrome browser'),
  ...forbid(NO_NODE, 'process Buffer require global __dirname __filename'),
];
/** Properties that no code of the extension may use. */
const PROPERTIES = [
  ...[
    'innerHTML',
    'outerHTML',
    'insertAdjacentHTML',
    'setHTMLUnsafe',
    'parseHTMLUnsafe',
    'createContextualFragment',
    'srcdoc',
    'writeln',
  ].map((property) => ({ property, message: NO_HTML })),
  { object: 'document', property: 'write', message: NO_HTML },
  // Of whatever: a page's window has many names.
  ...`sendBeacon ${NETWORK}`
    .split(' ')
    .map((property) => ({ property, message: NO_NETWORK })),
];
const PLATFORM = ['wxt/*', '#i18n', 'idb', 'preact', 'preact/*'];
/** What stands outside of lib. */
const OUTSIDE = ['components', 'entrypoints'];

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
    'no-new-func': 'error',
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
    'no-restricted-properties': ['error', ...PROPERTIES],

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
    ...LAYERS.map(wall),
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

function wall(layer: Layer): OxlintOverride {
  const { globals = [], platform = [], why } = layer;
  const folders = layer.folders.split(' ');
  const isStore = layer.folders === 'store';
  return {
    files: folders.map((folder) =>
      OUTSIDE.includes(folder) ? `${folder}/**` : `lib/${folder}/**`,
    ),
    rules: {
      'no-restricted-globals': [
        'error',
        ...NEVER,
        ...(isStore ? [] : forbid(ONE_DATABASE, 'indexedDB')),
        ...globals.flatMap(([message, names]) => forbid(message, names)),
      ],
      'no-restricted-properties': [
        'error',
        ...PROPERTIES,
        ...(isStore ? [] : ofGlobal(ONE_DATABASE, 'indexedDB')),
        ...globals.flatMap(([message, names]) => ofGlobal(message, names)),
      ],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['node:*'], message: NO_NODE },
            {
              group: [
                ...PLATFORM.filter((name) => !platform.includes(name)),
                ...outOfReach(layer),
              ],
              message: why,
              // A type is gone when the code runs.
              allowTypeImports: true,
            },
          ],
        },
      ],
    },
  };
}

/** Patterns of the imports that a layer may not have. */
function outOfReach({ folders, may, never = [] }: Layer): string[] {
  const near = new Set(`${folders} ${may}`.split(' '));
  // Views and entry points have folders of the same names.
  const lib = OUTSIDE.includes(folders) ? 'lib/' : '';
  return [
    ...LAYERS.flatMap((other) => other.folders.split(' '))
      .filter((folder) => !near.has(folder) && !OUTSIDE.includes(folder))
      .map((folder) => `**/${lib}${folder}/**`),
    ...never,
    ...(folders === 'entrypoints' ? [] : ['**/entrypoints/**']),
    ...(OUTSIDE.includes(folders) ? [] : ['**/components/**']),
  ];
}

function forbid(message: string, names: string) {
  return names.split(' ').map((name) => ({ name, message }));
}

/** The same names, reached by a name of the global object. */
function ofGlobal(message: string, names: string) {
  return names.split(' ').flatMap((property) =>
    ['window', 'globalThis', 'self'].map((object) => ({
      object,
      property,
      message,
    })),
  );
}
