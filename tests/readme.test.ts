import { globSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../scripts/command';

const text = readFileSync(join(root, 'README.md'), 'utf8');

test('it begins with the two commands', () => {
  expect(text).toContain('npm run demo\nnpm test\n');
});

test('its table says of every folder of lib what it holds, once', () => {
  const named = [...text.matchAll(/^\| (`lib\/[^|]+)\| +\S/gm)].flatMap(
    ([, cell]) =>
      [...cell!.matchAll(/`lib\/([\w-]+)`/g)].map(([, folder]) => folder!),
  );
  expect(named.toSorted()).toEqual(readdirSync(join(root, 'lib')).toSorted());
});

test('it shows every badge', () => {
  const badges = globSync('components/badges/*.tsx', { cwd: root }).map(
    (file) => basename(file, '.tsx'),
  );
  const shown = [...text.matchAll(/^\| _(\w+)_/gm)].map(([, id]) => id);
  expect(badges.filter((id) => !shown.includes(id))).toEqual([]);
});
