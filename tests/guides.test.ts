import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Badge } from '../components/badge';
import type { Examples, Readers, Site } from '../lib/detect/site';
import type { Exporter } from '../lib/export/exporter';
import { root } from '../scripts/command';
import { parsePage } from './page-fixtures';

const guides = globSync(['**/README.md', '*.md'], {
  cwd: root,
  exclude: ['node_modules/**', '.output/**', '.wxt/**'],
});
const read = (path: string) => readFileSync(join(root, path), 'utf8');

describe('what a guide shows works as it stands there', () => {
  mkdirSync(join(root, '.output'), { recursive: true });
  const folder = mkdtempSync(join(root, '.output/guides-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The module that a guide's first block of code is, with the imports it has in its folder. */
  async function exampleOf<Module>(guide: string): Promise<Module> {
    const [, ending, block] = /```(tsx?)\n(.*?)```/s.exec(read(guide))!;
    const there = dirname(join(root, guide));
    const file = join(folder, `${guide.replaceAll('/', '-')}.${ending}`);
    writeFileSync(
      file,
      block!.replaceAll(/(?<= from ')\.[^']+/g, (path) => join(there, path)),
    );
    return (await import(/* @vite-ignore */ file)) as Module;
  }

  test('a site', async () => {
    const {
      default: site,
      readers,
      examples,
    } = await exampleOf<{
      default: Site;
      readers: Readers;
      examples: Examples;
    }>('lib/sites/README.md');
    const url = new URL(examples['abstract']![0]!);
    const [page] = site.pages.filter(({ path }) => path.test(url.pathname));
    const saved = parsePage('<main><h1>Attention</h1></main>');
    const heading = saved.querySelector(page!.items!)!;
    expect(page!.label(url)).toBe('2407.21783');
    expect(
      readers['abstract']!.read(heading, { url, document: saved } as never),
    ).toMatchObject({
      title: 'Attention',
      identifiers: { arxiv: '2407.21783' },
    });
  });

  test('an exporter', async () => {
    const { default: exporter } = await exampleOf<{ default: Exporter }>(
      'lib/exporters/README.md',
    );
    async function* records() {
      yield {
        paper: { title: 'Attention' },
        url: 'https://arxiv.org',
      } as never;
    }
    const chunks = await Array.fromAsync(
      exporter.write(records(), {} as never),
    );
    expect(chunks.join('')).toBe('Attention\thttps://arxiv.org\n');
  });

  test('a badge', async () => {
    const { default: badge } = await exampleOf<{ default: Badge }>(
      'components/badges/README.md',
    );
    expect(badge.applies({ highlights: 2 } as never)).toBe(true);
    expect(badge.applies({} as never)).toBe(false);
  });
});

describe.each(guides)('%s', (guide) => {
  const text = read(guide);
  const { scripts, devDependencies } = JSON.parse(read('package.json')) as {
    scripts: Record<string, string>;
    devDependencies: Record<string, string>;
  };

  test('names commands that are there', () => {
    const wrong = [
      ...[...text.matchAll(/\bnpm run (?:--silent )?([\w:-]+)/g)]
        .map(([, name]) => name!)
        .filter((name) => !(name in scripts)),
      ...[...text.matchAll(/scripts\/setup\.mjs ([\w-]+)/g)]
        .map(([, name]) => `scripts/${name}.ts`)
        .filter((path) => globSync(path, { cwd: root }).length === 0),
      ...[...text.matchAll(/\bnpx ([\w-]+)/g)]
        .map(([, name]) => name!)
        .filter((name) => !(name in devDependencies)),
    ];
    expect(wrong).toEqual([]);
  });

  test('names files that are there', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)\s#]+)/g)].map(
      ([, path]) => join(dirname(guide), path!),
    );
    const inCode = [
      ...text.matchAll(
        /`((?:lib|components|entrypoints|scripts|tests|assets)\/[\w./-]+)`/g,
      ),
    ].map(([, path]) => path!);
    expect(
      [...links, ...inCode].filter(
        (path) => globSync(path, { cwd: root }).length === 0,
      ),
    ).toEqual([]);
  });
});
