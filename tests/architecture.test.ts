import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LAYERS } from '../scripts/layers.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = globSync(
  '{lib,components,entrypoints,scripts,tests}/**/*.{ts,tsx,mjs}',
  {
    cwd: root,
  },
)
  .filter((path) => !path.includes('node_modules'))
  .sort();
const read = (path: string) => readFileSync(join(root, path), 'utf8');

describe('the walls between the kinds of code', () => {
  const IN_LIB = LAYERS.flatMap(({ folders }) => folders.split(' ')).filter(
    (folder) => !['components', 'entrypoints'].includes(folder),
  );
  /** A file of a folder, deep enough for every kind, and how it names another folder of lib. */
  const placeOf = (folder: string) =>
    IN_LIB.includes(folder)
      ? { path: `lib/${folder}/deep`, lib: '../..' }
      : { path: `${folder}/deep`, lib: '../../lib' };
  const imports = LAYERS.flatMap(({ folders, may }) =>
    folders.split(' ').flatMap((from) =>
      IN_LIB.filter((to) => to !== from).map((to) => ({
        file: `${placeOf(from).path}/uses-${to}.ts`,
        code: `import { it } from '${placeOf(from).lib}/${to}/it'; export const more = it;`,
        isAllowed: `${folders} ${may}`.split(' ').includes(to),
      })),
    ),
  );
  const upwards = IN_LIB.flatMap((from) =>
    ['components', 'entrypoints'].map((to) => ({
      file: `lib/${from}/uses-${to}.ts`,
      code: `import { it } from '../../${to}/it'; export const more = it;`,
      isAllowed: false,
    })),
  );

  /** A line that breaks a wall, where it stands, and what the message must say. */
  const planted: [path: string, code: string, message: RegExp][] = [
    ['lib/index/a.ts', `export const it = document.title;`, /lib\/detect/],
    [
      'lib/papers/b.ts',
      `export const it = globalThis.document.title;`,
      /lib\/detect/,
    ],
    [
      'lib/papers/c.ts',
      `import { browser } from 'wxt/browser'; export const it = browser;`,
      /pure/,
    ],
    ['lib/duplicates/d.ts', `export const it = indexedDB;`, /lib\/store/],
    ['lib/serving/e.ts', `export const it = self.indexedDB;`, /lib\/store/],
    [
      'lib/sites/f.ts',
      `import { browser } from 'wxt/browser'; export const it = browser;`,
      /saved page/,
    ],
    ['lib/sites/g.ts', `export const it = document.title;`, /as an argument/],
    ['lib/anchor/h.ts', `export const it = document.title;`, /as an argument/],
    [
      'lib/store/i.ts',
      `import { browser } from 'wxt/browser'; export const it = browser;`,
      /IndexedDB only/,
    ],
    [
      'lib/messaging/j.ts',
      `import { openDB } from 'idb'; export const it = openDB;`,
      /lib\/store/,
    ],
    [
      'lib/settings/k.ts',
      `export const it = document.title;`,
      /without a page/,
    ],
    [
      'lib/page/l.ts',
      `import { browser } from 'wxt/browser'; export const it = browser;`,
      /is given/,
    ],
    ['lib/page/m.ts', `export const it = localStorage.length;`, /keep nothing/],
    [
      'lib/library/n.ts',
      `import { browser } from 'wxt/browser'; export const it = browser;`,
      /adapters/,
    ],
    ['lib/library/o.ts', `export const it = document.title;`, /background/],
    [
      'components/p.tsx',
      `import { browser } from 'wxt/browser'; export const it = browser;`,
      /prop/,
    ],
    [
      'components/r.tsx',
      `export const It = () => <p dangerouslySetInnerHTML={{ __html: '' }} />;`,
      /dangerouslySetInnerHTML/,
    ],
    [
      'components/s.tsx',
      `export const it = (box: HTMLElement) => { box.innerHTML = ''; };`,
      /Never set HTML/,
    ],
    [
      'lib/page/t.ts',
      `export const it = (box: HTMLElement) => box.insertAdjacentHTML('beforeend', '');`,
      /Never set HTML/,
    ],
    [
      'lib/page/u.ts',
      `export const it = async () => fetch('/');`,
      /no network request/,
    ],
    [
      'lib/papers/v.ts',
      `export const it = () => new XMLHttpRequest();`,
      /no network request/,
    ],
    [
      'entrypoints/w.ts',
      `export const it = () => new WebSocket('wss://example.org');`,
      /no network request/,
    ],
    [
      'entrypoints/x.ts',
      `export const it = () => navigator.sendBeacon('/');`,
      /no network request/,
    ],
    [
      'lib/search/y.ts',
      `export const it = () => globalThis.fetch('/');`,
      /no network request/,
    ],
    ['components/y.ts', `export const it = new Image();`, /no network request/],
    ['entrypoints/z.ts', `export const it = chrome;`, /wxt\/browser/],
    [
      'lib/papers/later.ts',
      `export const it = () => import('../store/it');`,
      /pure/,
    ],
    [
      'lib/page/of-a-view.ts',
      `export const it = (page: Document) => page.defaultView?.fetch('/');`,
      /no network request/,
    ],
    [
      'lib/page/of-a-range.ts',
      `export const it = (range: Range) => range.createContextualFragment('');`,
      /Never set HTML/,
    ],
    [
      'components/of-a-frame.ts',
      `export const it = (frame: HTMLIFrameElement) => { frame.srcdoc = ''; };`,
      /Never set HTML/,
    ],
    [
      'lib/query/evaluated.ts',
      `export const it = () => new Function('return 1');`,
      /new Function|Function constructor/i,
    ],
    [
      'lib/store/of-node.ts',
      `import { readFileSync } from 'node:fs'; export const it = readFileSync;`,
      /none of Node/,
    ],
    [
      'lib/export/of-node.ts',
      `export const it = Buffer.from('');`,
      /none of Node/,
    ],
  ];
  const found = new Map<string, string>();
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'cognate-walls-'));
    mkdirSync(join(folder, 'scripts'));
    for (const name of [
      'oxlint.config.ts',
      'tsconfig.json',
      'scripts/layers.ts',
    ])
      copyFileSync(join(root, name), join(folder, name));
    symlinkSync(
      join(root, 'node_modules'),
      join(folder, 'node_modules'),
      'junction',
    );
    const plant = (path: string, code: string) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), code);
    };
    for (const [path, code] of planted) plant(path, code);
    for (const { file, code } of [...imports, ...upwards]) plant(file, code);
    for (const { filename, help = '', message } of lint(folder))
      found.set(filename, `${found.get(filename) ?? ''}${message} ${help}\n`);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('every folder of lib stands behind one: scripts/layers.ts says what it may use', () => {
    const folders = readdirSync(join(root, 'lib'));
    expect(IN_LIB.toSorted()).toEqual(folders.toSorted());
  });

  test.each(planted)('%s: %s', (path, _, message) => {
    expect(found.get(path)).toMatch(message);
  });

  test('what a folder may not use is refused, and all else is let be', () => {
    const wrong = [...imports, ...upwards].filter(
      ({ file, isAllowed }) =>
        /import is restricted/.test(found.get(file) ?? '') === isAllowed,
    );
    expect(wrong.map(({ file }) => file)).toEqual([]);
    expect(imports.some(({ isAllowed }) => isAllowed)).toBe(true);
  });
});

describe('files', () => {
  test('are short, or say first why they are not', () => {
    // Tests are lists of cases, and may go on for longer.
    const most = (path: string) => (path.startsWith('tests/') ? 350 : 250);
    const isUnexplained = (path: string) => {
      const text = read(path);
      const lines = text.split('\n').length - 1;
      // What tells the test runner its surroundings is no reason.
      return lines > most(path) && !/^(\/\/ @.*\n)?\/[/*](?! @)/.test(text);
    };
    expect(sources.filter(isUnexplained)).toEqual([]);
  });

  test('have the name of what they hold', () => {
    const vague =
      /(^|[/-])(utils?|helpers?|managers?|common|misc|stuff)([/.-]|$)/;
    expect(vague.test('lib/papers/title-utils.ts')).toBe(true);
    expect(sources.filter((path) => vague.test(path))).toEqual([]);
  });

  test('export no value that no other file names', () => {
    const configs = globSync('*.ts', { cwd: root });
    // What stands in for a module of a package is named by its path.
    const replaced = configs.map(read).join('');
    const filesNaming = new Map<string, number>();
    for (const path of [...sources, ...configs])
      for (const word of new Set(read(path).match(/\w+/g)))
        filesNaming.set(word, (filesNaming.get(word) ?? 0) + 1);
    const exported =
      /^export (?:async )?(?:const|let|class|function\*?) (?<name>\w+)/gm;
    const unused = sources
      .filter((path) => !replaced.includes(path))
      .flatMap((path) =>
        [...read(path).matchAll(exported)]
          .map(({ groups }) => groups?.['name'] ?? '')
          .filter((name) => filesNaming.get(name) === 1)
          .map((name) => `${path}: ${name}`),
      );
    expect(unused).toEqual([]);
  });

  test('switch a lint rule off for one line only, by its name, and say why', () => {
    const isExplained = (comment: string) =>
      /^oxlint-disable-next-line [\w/-]+ -- \w/.test(comment);
    const unexplained = sources
      .filter((path) => /^(lib|components|entrypoints)\//.test(path))
      .flatMap((path) =>
        [...read(path).matchAll(/\b(?:oxlint|eslint)-disable.*/g)]
          .filter(([comment]) => !isExplained(comment))
          .map(([comment]) => `${path}: ${comment}`),
      );
    expect(unexplained).toEqual([]);
  });

  test.each(
    globSync(
      '{lib/sites,lib/importers,lib/exporters,components/badges}/*.{ts,tsx}',
      {
        cwd: root,
      },
    ).sort(),
  )('%s has the default export by which it is collected', (path) => {
    expect(read(path)).toMatch(/^export default /m);
  });
});

interface Finding {
  filename: string;
  message: string;
  help?: string;
}

/** What the linter says of a folder; it ends with an error where it finds something. */
function lint(cwd: string): Finding[] {
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');
  let output: string;
  try {
    output = execFileSync(
      process.execPath,
      [oxlint, '--format=json', 'lib', 'components', 'entrypoints'],
      {
        cwd,
        encoding: 'utf8',
      },
    );
  } catch (error) {
    output = (error as { stdout: string }).stdout;
  }
  const { diagnostics } = JSON.parse(output) as { diagnostics: Finding[] };
  return diagnostics.map((it) => ({
    ...it,
    filename: it.filename.replaceAll('\\', '/'),
  }));
}
