import { browser } from 'wxt/browser';

/** A shortcut that works wherever the browser has the focus; readers change them in its settings. */
export interface BrowserCommand {
  /** Its first key, in the manifest's words. */
  key?: string;
  /** What it does, as a key of the locale file. */
  words: string;
}

/** Those of ours, over and above the browser's own for opening popup and sidebar. */
export const BROWSER_COMMANDS = {
  'open-library': { key: 'Alt+Shift+L', words: 'command_open_library' },
  'open-side-panel': { key: 'Alt+Shift+P', words: 'command_open_side_panel' },
  highlight: { key: 'Alt+Shift+M', words: 'command_highlight' },
  'pause-page': { words: 'command_pause_page' },
} as const satisfies Record<string, BrowserCommand>;

export type BrowserCommandName = keyof typeof BROWSER_COMMANDS;

/** The tab that was in front when the key was pressed. */
export interface CommandTab {
  id?: number;
  windowId?: number;
}

/** Calls back at every press. Must be called synchronously, or the press that wakes the worker is lost. */
export function onBrowserCommand(
  listener: (command: BrowserCommandName, tab: CommandTab) => void,
): void {
  browser.commands.onCommand.addListener((name, tab) => {
    if (name in BROWSER_COMMANDS) {
      const { id, windowId } = tab ?? {};
      listener(name as BrowserCommandName, {
        ...(id !== undefined && { id }),
        ...(windowId !== undefined && { windowId }),
      });
    }
  });
}
