/**
 * Makes `npm test` and `npm run demo` work on a fresh clone, with nothing typed
 * before: `node scripts/setup.mjs <script> [arguments]`. What it says goes to the
 * standard error, so that a script's standard output is its own.
 *
 * 1. Installs what package-lock.json locks, when node_modules is missing or older.
 * 2. Runs `scripts/<script>.ts` with the Node of the development dependency `node`,
 *    whatever Node the machine has: that Node runs TypeScript as it is, and the build
 *    and test tools need a newer one than the oldest we ask for.
 *
 * This file alone must run on Node 20 and may import nothing that has to be installed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The oldest Node that strips types and runs the build tools. */
const OLDEST_NODE = [22, 18];

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const ownNode = join(
  modules,
  'node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

const [script, ...args] = process.argv.slice(2);
if (script === undefined)
  stop('Name the script to run: node scripts/setup.mjs test');

// The lock files' times are npm's own way to tell; the inner one is written last.
if (time('package-lock.json') > time('node_modules/.package-lock.json')) {
  console.error('Installing the locked dependencies (npm ci) …');
  // Some packages warn that they want a newer Node than this one; they get it below.
  npm('ci', '--include=dev', '--include=optional', '--loglevel=error');
}
// Where install scripts are switched off, npm has left these two undone.
if (!runsTypeScript(ownNode))
  run(process.execPath, ['installArchSpecificPackage.js'], `${modules}/node`);
const node = [ownNode, process.execPath].find(runsTypeScript);
if (node === undefined)
  stop(
    `There is no Node ${OLDEST_NODE.join('.')} or newer: ${ownNode} could not be installed, and this one is ${process.version}.\n` +
      'Install Node 24 (https://nodejs.org) and run the same command again.',
  );
if (!existsSync(join(root, '.wxt/tsconfig.json')))
  run(node, [join(modules, 'wxt/bin/wxt.mjs'), 'prepare'], root);

process.exitCode =
  run(node, [join(root, `scripts/${script}.ts`), ...args], root, {
    stdout: 'inherit',
  }) ?? 1;

/** When a file was written, in milliseconds; 0 when it is not there. */
function time(path) {
  return statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Runs npm: the one that started us, or the one on the path. Ends when it fails. */
function npm(...npmArgs) {
  const started = process.env.npm_execpath;
  const status =
    started === undefined
      ? run('npm', npmArgs, root, { shell: process.platform === 'win32' })
      : run(process.execPath, [started, ...npmArgs], root);
  if (status !== 0)
    stop(
      `npm ${npmArgs.join(' ')} failed, see above. Without a network, nothing can be installed.`,
    );
}

function runsTypeScript(path) {
  if (!existsSync(path)) return false;
  const answer = spawnSync(path, ['--version'], { encoding: 'utf8' });
  const [, major, minor] = /^v(\d+)\.(\d+)/.exec(answer.stdout ?? '') ?? [];
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  return (
    +major > oldestMajor || (+major === oldestMajor && +minor >= oldestMinor)
  );
}

/** The exit status; the development tools come first on the path. */
function run(command, commandArgs, cwd, { shell = false, stdout = 2 } = {}) {
  const separator = process.platform === 'win32' ? ';' : ':';
  const PATH = [join(modules, '.bin'), process.env.PATH].join(separator);
  return spawnSync(command, commandArgs, {
    cwd,
    shell,
    stdio: ['inherit', stdout, 'inherit'],
    env: { ...process.env, PATH },
  }).status;
}

function stop(reason) {
  console.error(reason);
  process.exit(1);
}
