import { browser } from 'wxt/browser';
import { SEEN_TIME } from '../library/seen-time';
import type { Service } from '../library/service';
import { emptyOldTrash } from '../library/trash';
import { readSettings } from '../settings/read-settings';
import type { Connection } from '../store/connection';

/**
 * Lets go of old trash, and of what was seen longer ago than the reader wants, when the
 * browser starts: often enough for what is kept for weeks and years.
 */
export function tidyAtStart(
  connection: Connection,
  service: Pick<Service, 'forgetSeen'>,
): void {
  browser.runtime.onStartup.addListener(() => {
    void tidy(connection, service).catch((error: unknown) =>
      // oxlint-disable-next-line no-console -- nobody waits for this; the next start tries again
      console.error('Tidying up failed', error),
    );
  });
}

async function tidy(
  connection: Connection,
  service: Pick<Service, 'forgetSeen'>,
): Promise<void> {
  await emptyOldTrash(await connection(), Date.now());
  const { keepSeen } = await readSettings();
  const time = SEEN_TIME[keepSeen];
  if (time !== undefined)
    await service.forgetSeen({ before: Date.now() - time });
}
