/**
 * `npm run bench -- NAME…`: measures, and prints tables. Every file in `scripts/bench`
 * is one, by its name; without a name, all of them. Numbers are this machine's: what
 * counts are the ratios.
 */
import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import { root } from './command.ts';

const names = globSync('scripts/bench/*.ts', { cwd: root })
  .map((file) => basename(file, '.ts'))
  .toSorted();
const asked = process.argv.slice(2).filter((it) => !it.startsWith('-'));
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(
    `There is no benchmark ${unknown.join(', ')}. There are: ${names.join(', ')}.`,
  );
  process.exit(1);
}
for (const name of asked.length > 0 ? asked : names) {
  const { default: run } = (await import(
    join(root, 'scripts/bench', `${name}.ts`)
  )) as { default: () => Promise<void> };
  await run();
}
