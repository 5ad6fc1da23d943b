import type { browser } from 'wxt/browser';

declare global {
  /** What functions see that a test runs inside Chromium's extension pages and worker. */
  const chrome: typeof browser;
}
