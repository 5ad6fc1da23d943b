import type { CDPSession } from 'playwright';

/** The running service workers whose script is at an address that is meant, as targets. */
export async function runningWorkers(
  session: CDPSession,
  isMeant: (url: string) => boolean,
): Promise<string[]> {
  const { targetInfos } = await session.send('Target.getTargets');
  return targetInfos
    .filter(({ type, url }) => type === 'service_worker' && isMeant(url))
    .map(({ targetId }) => targetId);
}

/**
 * Has them stopped, as the browser may at any moment; they are gone a little later. One
 * that somebody waits for is started again at once, under the same id.
 */
export async function stopWorkers(
  session: CDPSession,
  isMeant: (url: string) => boolean,
): Promise<void> {
  for (const targetId of await runningWorkers(session, isMeant))
    // It may have stopped by itself meanwhile.
    await session
      .send('Target.closeTarget', { targetId })
      .catch(() => undefined);
}
