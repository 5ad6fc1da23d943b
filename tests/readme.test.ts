import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

describe('the readme', () => {
  const { scripts } = JSON.parse(read('package.json')) as {
    scripts: Record<string, string>;
  };
  const commands = new Set(
    [...read('README.md').matchAll(/\bnpm (?:run ([\w:-]+)|(test))/g)].map(
      ([, script, test]) => script ?? test ?? '',
    ),
  );

  test('tells of commands', () => {
    expect(commands).toContain('test');
    expect(commands).toContain('demo');
  });

  test.each([...commands])('npm script %s is there', (name) => {
    expect(Object.keys(scripts)).toContain(name);
  });

  test('links to files that are there', () => {
    const links = [
      ...read('README.md').matchAll(/\]\((?!https?:|#)([^)\s]+)\)/g),
    ].map(([, path]) => path!);
    expect(
      links.filter((path) => globSync(path, { cwd: root }).length === 0),
    ).toEqual([]);
  });
});
