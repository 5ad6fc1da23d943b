import type { AppCalls, PageCalls } from './protocol';
import { isOwnContentScript, isOwnPage, type Sender } from './handle';

/** Calls a content script may make. The type check below keeps it complete. */
const PAGE_CALLS: Record<keyof PageCalls, true> = {
  sight: true,
  annotate: true,
  openWork: true,
  leavePage: true,
  describePaper: true,
  bringPopovers: true,
  save: true,
  unsave: true,
  restoreItem: true,
  createList: true,
  setNote: true,
  setReading: true,
  tag: true,
  untag: true,
  restoreTags: true,
  bringHighlighter: true,
  highlightsOf: true,
  addHighlight: true,
  changeHighlight: true,
  removeHighlight: true,
  restoreHighlight: true,
  rejectDuplicate: true,
  separateSighting: true,
};

/** Refuses a call from a context that may not make it: our own pages may all, content scripts some. */
export function admit(name: keyof AppCalls, sender: Sender): void {
  if (isOwnPage(sender)) return;
  if (isOwnContentScript(sender) && Object.hasOwn(PAGE_CALLS, name)) return;
  throw new Error(`${name} may not be called from ${sender.url ?? 'there'}.`);
}
