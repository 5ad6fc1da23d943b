import { i18n } from '#i18n';
import { createPageMenus } from '../adapters/context-menus/context-menus';
import type { PageMenuClick } from '../adapters/context-menus/on-page-menu';
import { articlePatterns, paperLinkPatterns } from '../detect/paper-links';
import { sites } from '../detect/sites';
import { callTab } from '../messaging/call';
import type { TabCalls } from '../messaging/protocol';
import { openLibrary, openSmall } from '../adapters/tabs/own-pages';
import { HIGHLIGHT, LOOK_UP, menuTarget, SAVE_LINK } from './menu-target';
import { inReadersLanguage } from './serve-language';

/** Makes the entries of the page menu, in the reader's language. */
export async function makePageMenu(): Promise<void> {
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

/** Does what the reader chose in the page menu. */
export async function followPageMenu(click: PageMenuClick): Promise<void> {
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
