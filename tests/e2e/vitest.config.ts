import process from 'node:process';
import { defineConfig } from 'vitest/config';

/**
 * Tests in real browsers, on the built extension: `npm run build`, then
 * `npm run e2e -- chromium` (or `firefox`, or the name of one test).
 */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    // One browser at a time: each wants a processor of its own.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Once more, and the report says which: one key press of thousands that a browser
    // loses on a machine nobody can look at must not hide what all the others say.
    retry: process.env['CI'] === 'true' ? 1 : 0,
    // A busy machine may take its time; what is right is right then, too.
    expect: { poll: { timeout: 10_000 } },
  },
});
