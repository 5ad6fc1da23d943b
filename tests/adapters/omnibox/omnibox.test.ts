import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { serveAddressBar } from '../../../lib/adapters/omnibox/omnibox';

type Changed = (text: string, show: (all: unknown[]) => void) => void;

let change: Changed;
beforeEach(() => {
  const none = { addListener: () => undefined };
  Object.assign(browser, {
    omnibox: {
      onInputStarted: none,
      onInputChanged: {
        addListener: (listener: Changed) => (change = listener),
      },
      onInputEntered: none,
    },
  });
});
afterEach(() => {
  vi.unstubAllEnvs();
  Object.assign(browser, { omnibox: undefined });
});

/** What stands below the address bar for a paper of this title. */
async function shown(text: string): Promise<unknown> {
  serveAddressBar({
    hint: async () => '',
    suggest: async () => [{ content: 'paper 1', text }],
    enter: () => undefined,
  });
  return new Promise((resolve) => change('a', resolve));
}

it('gives Chromium descriptions as XML', async () => {
  expect(await shown('P < NP & "more"\u0001')).toEqual([
    { content: 'paper 1', description: 'P &lt; NP &amp; &quot;more&quot;' },
  ]);
});

it('gives Firefox descriptions as they are', async () => {
  vi.stubEnv('FIREFOX', 'true');
  expect(await shown('P < NP & "more"')).toEqual([
    { content: 'paper 1', description: 'P < NP & "more"' },
  ]);
});
