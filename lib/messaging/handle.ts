import { browser, type Browser } from 'wxt/browser';
import { failedReply, isCallMessage, type ReplyMessage } from './envelope';

export type Sender = Browser.runtime.MessageSender;

/** One function per call, each told who asks. */
export type Handlers<Calls> = {
  [Name in keyof Calls]: Calls[Name] extends (
    ...args: infer Args
  ) => infer Result
    ? (sender: Sender, ...args: Args) => Result | Promise<Awaited<Result>>
    : never;
};

/**
 * Answers calls until the signal aborts. Names without a handler are left to other
 * listeners; `admits` decides who may call what, and what it throws is the answer.
 *
 * Replies by `sendResponse` and `return true`: the one form that works in Chrome,
 * Firefox and the polyfill alike.
 */
export function handleCalls<Calls>(
  handlers: Handlers<Calls>,
  options: {
    admits: (name: keyof Calls & string, sender: Sender) => void;
    /** Checks and cleans the arguments; what it throws is the answer. */
    parse?: (
      name: keyof Calls & string,
      args: readonly unknown[],
    ) => unknown[] | Promise<unknown[]>;
    signal?: AbortSignal;
  },
): void {
  const listener = (
    message: unknown,
    sender: Sender,
    sendResponse: (reply: ReplyMessage) => void,
  ): true | undefined => {
    if (!isCallMessage(message) || !Object.hasOwn(handlers, message.call))
      return undefined;
    const name = message.call as keyof Calls & string;
    const run = async (): Promise<unknown> => {
      options.admits(name, sender);
      const args = (await options.parse?.(name, message.args)) ?? message.args;
      const handler = handlers[name] as (...all: readonly unknown[]) => unknown;
      return handler(sender, ...args);
    };
    run().then(
      (value) => sendResponse({ value }),
      (error: unknown) => sendResponse(failedReply(error)),
    );
    return true;
  };
  const { onMessage } = browser.runtime;
  onMessage.addListener(
    listener as Parameters<typeof onMessage.addListener>[0],
  );
  options.signal?.addEventListener('abort', () =>
    onMessage.removeListener(
      listener as Parameters<typeof onMessage.addListener>[0],
    ),
  );
}

/** Whether the sender is one of our own extension pages, in a tab or not. */
export function isOwnPage(sender: Sender): boolean {
  return (
    sender.id === browser.runtime.id &&
    sender.url?.startsWith(browser.runtime.getURL('/')) === true
  );
}

/** Whether the sender is a content script of ours in a page's top frame. */
export function isOwnContentScript(sender: Sender): boolean {
  return (
    sender.id === browser.runtime.id &&
    sender.tab !== undefined &&
    (sender.frameId ?? 0) === 0
  );
}
