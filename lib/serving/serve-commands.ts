import { onBrowserCommand } from '../adapters/commands/browser-commands';
import { callTab } from '../messaging/call';
import type { TabCalls } from '../messaging/protocol';
import { openSidePanel } from '../adapters/tabs/side-panel';

/** What the browser's shortcuts do. */
export function serveCommands(): void {
  onBrowserCommand((command, { id, windowId }) => {
    if (command === 'open-library')
      void import('./on-occasion').then(({ openLibrary }) =>
        openLibrary('#saved'),
      );
    // At once: later, the press no longer counts as the reader's.
    else if (command === 'open-side-panel') {
      if (windowId !== undefined)
        void openSidePanel(windowId).catch(() => undefined);
    } else if (id === undefined) return;
    // Where there is no page of ours, there is nothing to mark or to pause.
    else if (command === 'highlight')
      void callTab<TabCalls>(id)
        .highlightSelection()
        .catch(() => undefined);
    else void pauseOrGoOn(id).catch(() => undefined);
  });
}

async function pauseOrGoOn(tab: number): Promise<void> {
  const calls = callTab<TabCalls>(tab);
  const { isPaused } = await calls.listTitles();
  await calls.pausePage({ isPaused: !isPaused });
}
