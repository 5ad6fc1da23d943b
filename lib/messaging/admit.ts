import { isOwnContentScript, isOwnPage, type Sender } from './handle';
import type { AppCalls, PageCalls } from './protocol';

/** Every call, and who may make it; the type keeps it complete. */
const CALLERS: {
  [Name in keyof AppCalls]: Name extends keyof PageCalls
    ? 'pages too'
    : 'our own pages';
} = {
  wake: 'pages too',
  sight: 'pages too',
  annotate: 'pages too',
  openWork: 'pages too',
  leavePage: 'pages too',
  withheldHosts: 'pages too',
  describePaper: 'pages too',
  bringPopovers: 'pages too',
  save: 'pages too',
  unsave: 'pages too',
  restoreItem: 'pages too',
  createList: 'pages too',
  setNote: 'pages too',
  setReading: 'pages too',
  tag: 'pages too',
  untag: 'pages too',
  restoreTags: 'pages too',
  bringHighlighter: 'pages too',
  highlightsOf: 'pages too',
  addHighlight: 'pages too',
  changeHighlight: 'pages too',
  removeHighlight: 'pages too',
  restoreHighlight: 'pages too',
  rejectDuplicate: 'pages too',
  separateSighting: 'pages too',
  saveAll: 'our own pages',
  unsaveAll: 'our own pages',
  restoreItems: 'our own pages',
  setReadings: 'our own pages',
  restoreReadings: 'our own pages',
  tagAll: 'our own pages',
  untagAll: 'our own pages',
  neighbourhood: 'our own pages',
  restoreTrash: 'our own pages',
  saveSearch: 'our own pages',
  renameSearch: 'our own pages',
  deleteSearch: 'our own pages',
  restoreSearch: 'our own pages',
  renameTag: 'our own pages',
  undoRenameTag: 'our own pages',
  deleteTag: 'our own pages',
  confirmDuplicate: 'our own pages',
  importEntries: 'our own pages',
  finishImport: 'our own pages',
  restore: 'our own pages',
  forgetSeen: 'our own pages',
  remakeIndex: 'our own pages',
  renameList: 'our own pages',
  deleteList: 'our own pages',
  restoreList: 'our own pages',
  moveList: 'our own pages',
  moveItem: 'our own pages',
};

/** The names of all calls. */
export const APP_CALLS = Object.keys(CALLERS) as (keyof AppCalls)[];

/** Refuses a call from a context that may not make it: our own pages may all, content scripts some. */
export function admit(name: keyof AppCalls, sender: Sender): void {
  if (isOwnPage(sender)) return;
  if (isOwnContentScript(sender) && CALLERS[name] === 'pages too') return;
  throw new Error(`${name} may not be called from ${sender.url ?? 'there'}.`);
}
