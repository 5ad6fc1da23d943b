import { browser } from 'wxt/browser';
import { openReply, type CallMessage } from './envelope';
import type { Remote } from './remote';

/** Sends to the background. A killed worker is started by the browser. */
export function callBackground<Calls>(): Remote<Calls> {
  return remote((message) => browser.runtime.sendMessage(message));
}

/** Sends to the content script of a tab; rejects where none is there. */
export function callTab<Calls>(tab: number, frame = 0): Remote<Calls> {
  return remote((message) =>
    browser.tabs.sendMessage(tab, message, { frameId: frame }),
  );
}

function remote<Calls>(
  send: (message: CallMessage) => Promise<unknown>,
): Remote<Calls> {
  return new Proxy({} as Remote<Calls>, {
    get:
      (_target, call) =>
      async (...args: unknown[]) =>
        openReply(await send({ call: String(call), args })),
  });
}
