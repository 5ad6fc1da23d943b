import { globSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../scripts/command';

const text = readFileSync(join(root, 'README.md'), 'utf8');

test('it begins with the two commands', () => {
  expect(text).toContain('npm run demo\nnpm test\n');
});

test('it says of every folder of lib what it holds', () => {
  const named = new Set(
    [...text.matchAll(/`lib\/([\w-]+)`/g)].map(([, folder]) => folder),
  );
  expect(
    readdirSync(join(root, 'lib')).filter((folder) => !named.has(folder)),
  ).toEqual([]);
});

test('it shows every badge', () => {
  const badges = globSync('components/badges/*.tsx', { cwd: root }).map(
    (file) => basename(file, '.tsx'),
  );
  const shown = [...text.matchAll(/^\| _(\w+)_/gm)].map(([, id]) => id);
  expect(badges.filter((id) => !shown.includes(id))).toEqual([]);
});
