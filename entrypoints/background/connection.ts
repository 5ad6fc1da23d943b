import { announceChange } from '../../lib/messaging/announce';
import { createConnection } from '../../lib/store/connection';

/**
 * The background's connection, begun as the script is: before the modules that are
 * named after this one run. Opening takes longer than all that comes meanwhile; what
 * fails here is tried again when asked.
 */
export const connection = createConnection({
  async onMade() {
    const { noteMade } =
      await import('../../lib/adapters/local-records/library-made');
    await noteMade();
    // A page that is open may have asked before.
    void announceChange([]).catch(() => undefined);
  },
});
void connection().catch(() => undefined);
