import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build, type InlineConfig, type Rolldown } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inWorkerChunks } from '../../scripts/worker-chunks';

const SOURCES = {
  'worker.ts': `
    import { count } from './shared';
    count();
    globalThis.counted = count;
    globalThis.ask = async () => (await import('./rest')).answer();
    globalThis.askOther = async () => (await import('./other')).answer();`,
  'shared.ts': `
    let times = 0;
    export const count = () => (times += 1);`,
  'rest.ts': `
    import { count } from './shared';
    globalThis.ran.push('rest');
    export const answer = () => 'rest ' + count();`,
  'other.ts': `
    import { count } from './shared';
    globalThis.ran.push('other');
    export const answer = () => 'other ' + count();`,
};

const folder = mkdtempSync(join(tmpdir(), 'worker-chunks-'));
let scripts = new Map<string, string>();

beforeAll(async () => {
  for (const [file, code] of Object.entries(SOURCES))
    writeFileSync(join(folder, file), code);
  const config: InlineConfig = {
    configFile: false,
    logLevel: 'silent',
    root: folder,
    build: {
      write: false,
      lib: {
        entry: join(folder, 'worker.ts'),
        formats: ['iife'],
        name: 'worker',
        fileName: () => 'background.js',
      },
    },
  };
  inWorkerChunks(config);
  const built = (await build(config)) as
    Rolldown.RolldownOutput | Rolldown.RolldownOutput[];
  const { output } = Array.isArray(built) ? built[0]! : built;
  scripts = new Map(
    output.flatMap((it) =>
      it.type === 'chunk' ? [[`/${it.fileName}`, it.code] as const] : [],
    ),
  );
});

afterAll(() => rmSync(folder, { recursive: true }));

/** A worker as the browser starts it: later it may import what it imported while it was installed. */
function wake(installed?: Set<string>) {
  const imported: string[] = [];
  const install: (() => void)[] = [];
  const worker = createContext({
    ran: [],
    addEventListener: (_event: 'install', call: () => void) =>
      install.push(call),
    importScripts(...files: string[]) {
      for (const file of files) {
        if (installed && !installed.has(file)) throw new Error(`No ${file}.`);
        imported.push(file);
        runInContext(scripts.get(file) ?? '', worker);
      }
    },
  }) as {
    ran: string[];
    counted(): number;
    ask(): Promise<string>;
    askOther(): Promise<string>;
  };
  runInContext(scripts.get('/background.js') ?? '', worker);
  return { worker, imported, install: () => install.forEach((call) => call()) };
}

function install(): Set<string> {
  const { imported, install: installed } = wake();
  installed();
  return new Set(imported);
}

test('a worker starts with one script', () => {
  const { worker, imported } = wake(install());
  expect(imported).toEqual([]);
  expect(worker.ran).toEqual([]);
});

test('installing brings all parts and runs none', () => {
  const { worker, imported, install: installed } = wake();
  installed();
  expect(imported.toSorted()).toEqual(
    [...scripts.keys()].filter((it) => it !== '/background.js').toSorted(),
  );
  expect(imported.length).toBeGreaterThan(1);
  expect(worker.ran).toEqual([]);
});

test('a part is loaded and run when it is reached, once', async () => {
  const { worker, imported } = wake(install());
  expect(await worker.ask()).toBe('rest 2');
  expect(await worker.ask()).toBe('rest 3');
  expect(worker.ran).toEqual(['rest']);
  expect(imported).toHaveLength(1);
});

test('parts share what they have in common with the first', async () => {
  const { worker } = wake(install());
  await worker.ask();
  await worker.askOther();
  expect(worker.ran).toEqual(['rest', 'other']);
  expect(worker.counted()).toBe(4);
});
