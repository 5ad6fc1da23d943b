import { i18n } from '#i18n';
import { browser } from 'wxt/browser';
import {
  createPageMenus,
  onPageMenu,
  type PageMenuClick,
} from '../context-menus/context-menus';
import { articlePatterns, paperLinkPatterns } from '../detect/paper-links';
import { sites } from '../detect/sites';
import { callTab } from '../messaging/call';
import type { TabCalls } from '../messaging/protocol';
import { reachOpenTabs } from '../scripting/reach-open-tabs';
import { openLibrary, openSmall } from '../tabs/own-pages';
import { HIGHLIGHT, LOOK_UP, menuTarget, SAVE_LINK } from './menu-target';
import { inReadersLanguage, keepPageWords } from './serve-language';

/**
 * What is there from installation on: the entries of the page menu, and our badges in
 * the tabs that were open already. `onInstalled` is called after an update as well.
 */
export function serveInstallation(onInstalled: () => Promise<void>): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'update') void noteLibrary();
    void onInstalled().catch(() => undefined);
    void makeMenus();
    void keepPageWords();
    void reachOpenTabs();
  });
  onPageMenu((click) => void follow(click));
}

/** One that was made before that was noted. */
async function noteLibrary(): Promise<void> {
  const { noteThere } = await import('../local-records/library-made');
  await noteThere();
}

/** Makes the entries of the page menu, in the reader's language. */
export async function makeMenus(): Promise<void> {
  await inReadersLanguage();
  await createPageMenus([
    {
      id: HIGHLIGHT,
      title: i18n.t('menu_highlight'),
      on: 'selection',
      pages: articlePatterns(sites),
    },
    { id: LOOK_UP, title: i18n.t('menu_look_up'), on: 'selection' },
    {
      id: SAVE_LINK,
      title: i18n.t('menu_save_link'),
      on: 'link',
      links: paperLinkPatterns(sites),
    },
  ]);
}

async function follow(click: PageMenuClick): Promise<void> {
  if (click.id === HIGHLIGHT && click.tab !== undefined) {
    // A page that was open before us, or that is left, has nobody to do it.
    await callTab<TabCalls>(click.tab)
      .highlightSelection()
      .catch(() => undefined);
    return;
  }
  const target = menuTarget(click);
  if (target?.page === 'library') await openLibrary(target.place);
  if (target?.page === 'save') await openSmall('/save.html', target.place);
}
