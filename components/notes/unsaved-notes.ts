import type { PaperId } from '../../lib/papers/paper';

/**
 * Notes that were typed but not yet acknowledged by the store, in this page's own
 * local storage: written at every keystroke, because a popup may close at any.
 */
export const unsavedNotes = {
  get(paper: PaperId): string | undefined {
    return localStorage.getItem(key(paper)) ?? undefined;
  },
  keep(paper: PaperId, text: string): void {
    localStorage.setItem(key(paper), text);
  },
  /** Forgets it, unless more was typed since `text` was sent. */
  settle(paper: PaperId, text: string): void {
    if (localStorage.getItem(key(paper)) === text)
      localStorage.removeItem(key(paper));
  },
};

function key(paper: PaperId): string {
  return `unsaved-note:${paper}`;
}
