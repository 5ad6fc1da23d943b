import { browser } from 'wxt/browser';
import { emptyOldTrash } from '../library/trash';
import type { Connection } from '../store/connection';

/** Lets go of old trash when the browser starts: often enough for what is kept 30 days. */
export function tidyAtStart(connection: Connection): void {
  browser.runtime.onStartup.addListener(() => {
    void connection().then((db) => emptyOldTrash(db, Date.now()));
  });
}
