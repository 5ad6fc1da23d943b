import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  // As in wxt.config.ts.
  resolve: {
    alias: {
      '@wxt-dev/i18n': fileURLToPath(
        new URL('lib/language/words.ts', import.meta.url),
      ),
    },
  },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/bench/**'],
    setupFiles: ['tests/setup.ts'],
    // Those on labelled data compute for seconds on a busy machine.
    testTimeout: 30_000,
  },
});
