import type { Settings } from '../../settings/settings';
import type { Connection } from '../../store/connection';
import { SEEN_TIME } from './seen-time';
import type { Service } from '../service';
import { emptyOldTrash } from '../reader/trash';

/** Lets go of old trash, and of what was seen longer ago than the reader wants. */
export async function tidy(
  connection: Connection,
  service: Pick<Service, 'forgetSeen'>,
  keepSeen: Settings['keepSeen'],
): Promise<void> {
  await emptyOldTrash(await connection(), Date.now());
  const time = SEEN_TIME[keepSeen];
  if (time !== undefined)
    await service.forgetSeen({ before: Date.now() - time });
}
