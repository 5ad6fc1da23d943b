import type { Page } from 'playwright';

/** Asks the background as the content script of a page does; how long the answer took, in milliseconds. */
export type AskBackground = (call: string, request: unknown) => Promise<number>;

/** The content script that an extension, by its identifier, has in a page: to ask from. */
export async function contentScriptOf(
  page: Page,
  id: string,
): Promise<AskBackground> {
  const session = await page.context().newCDPSession(page);
  let contextId: number | undefined;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    const { type } = context.auxData as { type?: string };
    if (type === 'isolated' && context.origin === `chrome-extension://${id}`)
      contextId = context.id;
  });
  // Tells of those that are there already.
  await session.send('Runtime.enable');
  if (contextId === undefined)
    throw new Error(`No content script is in ${page.url()}.`);
  const asked = contextId;
  return async (call, request) => {
    const { result, exceptionDetails } = await session.send(
      'Runtime.evaluate',
      {
        contextId: asked,
        awaitPromise: true,
        returnByValue: true,
        expression: `(async () => {
          const message = ${JSON.stringify({ call, args: [request] })};
          const start = performance.now();
          const reply = await chrome.runtime.sendMessage(message);
          const ms = performance.now() - start;
          if (reply.error) throw new Error(reply.error.message);
          return ms;
        })()`,
      },
    );
    if (exceptionDetails)
      throw new Error(exceptionDetails.exception?.description ?? call);
    return result.value as number;
  };
}
