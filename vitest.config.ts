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
    // Vitest makes strings of what WXT defines, and of false a word that is true. Tests run
    // as in Chromium, but for those that stub this one.
    env: { FIREFOX: '' },
    setupFiles: ['tests/setup.ts'],
    // Those on labelled data compute for seconds on a busy machine.
    testTimeout: 30_000,
  },
});
