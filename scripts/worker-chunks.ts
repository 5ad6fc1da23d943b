import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Plugin, UserConfig } from 'vite';

/** Where the parts of a worker are; they may not be named as anything else there. */
const PARTS = 'chunks/worker-';

/**
 * Builds a classic service worker in parts: what it imports as it starts is one script,
 * each `import()` another that is loaded when it is reached. A worker may not use
 * `import()` itself (HTML, "import() is disallowed on ServiceWorkerGlobalScope"), and
 * one that is a module loads all of its modules each time it is woken. It may call
 * `importScripts` later for what it called it for while it was installed (Service
 * Workers, 4.3.1), so all parts are loaded then, and only registered.
 */
export function inWorkerChunks(config: UserConfig): void {
  const { build } = config;
  if (!build?.lib) throw new Error('A worker is built as a library.');
  // Modules that ask for each other when they are run, unlike those of ECMAScript.
  build.lib = { ...build.lib, formats: ['cjs'] };
  build.rollupOptions = {
    ...build.rollupOptions,
    // What the parts share stays in the script that is there anyway.
    preserveEntrySignatures: false,
    output: {
      ...build.rollupOptions?.output,
      chunkFileNames: `${PARTS}[name].js`,
    },
  };
  config.plugins = [...(config.plugins ?? []), workerChunks];
}

/** Wraps each part in a function, and puts before the first what loads the others. */
const workerChunks: Plugin = {
  name: 'worker-chunks',
  generateBundle(_options, bundle) {
    const loader = readFileSync(
      new URL('worker-loader.js', import.meta.url),
      'utf8',
    );
    const scripts = Object.values(bundle).filter((it) => it.type === 'chunk');
    const parts = scripts.filter(({ isEntry }) => !isEntry);
    for (const script of scripts) {
      const name = JSON.stringify(basename(script.fileName));
      // In brackets, so that V8 compiles it at once and does not read it twice.
      const part = `cognatePart(${name},(function(exports,require){"use strict";${script.code}\n}));`;
      const files = JSON.stringify(parts.map(({ fileName }) => `/${fileName}`));
      script.code = script.isEntry
        ? `((files)=>{\n${loader}})(${files});\n${part}\ncognateNeed(${name});`
        : part;
    }
  },
};
