import { browser } from 'wxt/browser';

/** Our one content script, as the build names it. */
export const CONTENT_SCRIPT = '/content-scripts/page.js';

/** Pages that a content script is registered for. */
export interface ScriptedPages {
  id: string;
  matches: readonly string[];
}

/**
 * Makes the registered content scripts exactly these, over and above the manifest's.
 * The browser keeps them when it closes, but forgets them when the extension is
 * updated: call it at every start.
 */
export async function registerScripts(
  wanted: readonly ScriptedPages[],
): Promise<void> {
  const { scripting } = browser;
  const present = await scripting.getRegisteredContentScripts();
  const isSame = (one: ScriptedPages, id: string, matches: string[] = []) =>
    one.id === id && one.matches.join() === matches.join();
  const stale = present
    .filter(
      ({ id, matches }) => !wanted.some((one) => isSame(one, id, matches)),
    )
    .map(({ id }) => id);
  if (stale.length > 0)
    await scripting.unregisterContentScripts({ ids: stale });
  const missing = wanted.filter(
    ({ id }) => stale.includes(id) || !present.some((one) => one.id === id),
  );
  if (missing.length > 0)
    await scripting.registerContentScripts(
      missing.map(({ id, matches }) => ({
        id,
        matches: [...matches],
        js: [CONTENT_SCRIPT],
        runAt: 'document_start',
        persistAcrossSessions: true,
      })),
    );
}
