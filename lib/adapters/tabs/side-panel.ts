import { browser } from 'wxt/browser';

/** Chrome's side panel and Firefox's sidebar, as far as they are used; each browser has one. */
interface SidePanels {
  sidePanel?: { open(options: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/** Whether this browser has a place beside the page at all. */
export function hasSidePanel(): boolean {
  const { sidePanel, sidebarAction } = browser as SidePanels;
  return (sidePanel ?? sidebarAction) !== undefined;
}

/** Opens our side panel; only while the browser counts a press of the reader as its cause. */
export async function openSidePanel(windowId: number): Promise<void> {
  const { sidePanel, sidebarAction } = browser as SidePanels;
  await (sidePanel?.open({ windowId }) ?? sidebarAction?.open());
}

/** Opens it in the window of the page of ours that asks. */
export async function openSidePanelHere(): Promise<void> {
  // Firefox counts no press after anything was waited for.
  if (import.meta.env.FIREFOX) await openSidePanel(0);
  else {
    const { id } = await browser.windows.getCurrent();
    if (id !== undefined) await openSidePanel(id);
  }
}
