import { browser } from 'wxt/browser';
import { onPageMenu } from '../adapters/context-menus/on-page-menu';

/**
 * What is there from installation on: the entries of the page menu, and our badges in
 * the tabs that were open already. `onInstalled` is called after an update as well.
 */
export function serveInstallation(onInstalled: () => Promise<void>): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'update') void noteLibrary();
    void onInstalled().catch(() => undefined);
    void onOccasion().then(({ keepPageWords, makePageMenu, reachOpenTabs }) => {
      void makePageMenu();
      void keepPageWords();
      void reachOpenTabs();
    });
  });
  onPageMenu(
    (click) =>
      void onOccasion().then(({ followPageMenu }) => followPageMenu(click)),
  );
}

const onOccasion = () => import('./on-occasion');

/** An earlier version may have made the library without a note. */
async function noteLibrary(): Promise<void> {
  const { noteThere } = await import('../adapters/local-records/library-made');
  await noteThere();
}
