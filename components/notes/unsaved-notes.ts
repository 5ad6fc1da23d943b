import type { PaperId } from '../../lib/papers/paper';

/** Where typed text waits until the store has it. */
export interface UnsavedNotes {
  get(paper: PaperId): string | undefined;
  keep(paper: PaperId, text: string): void;
  /** Forgets it, unless more was typed since `text` was sent. */
  settle(paper: PaperId, text: string): void;
}

/**
 * For views on somebody else's page: its local storage is the page's own to read, so
 * there the text waits in the view alone, and every pause saves it.
 */
export const keptNowhere: UnsavedNotes = {
  get: () => undefined,
  keep: () => undefined,
  settle: () => undefined,
};

/**
 * Notes that were typed but not yet acknowledged by the store, in this page's own
 * local storage: written at every keystroke, because a popup may close at any.
 */
export const unsavedNotes: UnsavedNotes = {
  get(paper: PaperId): string | undefined {
    return localStorage.getItem(key(paper)) ?? undefined;
  },
  keep(paper: PaperId, text: string): void {
    localStorage.setItem(key(paper), text);
  },
  settle(paper: PaperId, text: string): void {
    if (localStorage.getItem(key(paper)) === text)
      localStorage.removeItem(key(paper));
  },
};

function key(paper: PaperId): string {
  return `unsaved-note:${paper}`;
}
