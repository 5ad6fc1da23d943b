import { announceChange } from '../../lib/messaging/announce';
import { createConnection } from '../../lib/store/connection';

/**
 * The background's connection. This module is imported first, so that the database
 * opens while the others load; opening takes longer than they do. If it fails, the
 * first question tries again.
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
