// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onSettingsChange } from '../../lib/settings/read-settings';

beforeEach(() => fakeBrowser.reset());
afterEach(() => void vi.unstubAllEnvs());

/** How often the settings are said to have changed while a page is shown, and gone back to. */
function heard(): number {
  const listener = vi.fn<() => void>();
  const abort = new AbortController();
  onSettingsChange(listener, abort.signal);
  for (const persisted of [false, true])
    dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
  abort.abort();
  dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  return listener.mock.calls.length;
}

it('in Firefox, a page that is gone back to hears that settings may have changed', () => {
  vi.stubEnv('FIREFOX', 'true');
  expect(heard()).toBe(1);
});

it('in Chromium it does not: it was told', () => {
  expect(heard()).toBe(0);
});
