// What functions see that a test runs inside Chromium's extension pages and worker.
declare const chrome: typeof import('wxt/browser').browser;
