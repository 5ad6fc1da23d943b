import { joinNotes } from './join-notes';
import { withLineFeeds } from './line-ends';
import { changeOf, mergeTexts } from './merge-texts';

/** What became of a text of the reader's that was sent to be saved. */
export interface SavedText {
  /** What is stored now. */
  text: string;
  /**
   * Set if it had been changed elsewhere meanwhile. `joined`: both versions are in the
   * text. `trashed`: they are longer than it may be; the other one is in the trash.
   */
  elsewhere?: 'joined' | 'trashed';
}

/** A text on its way to the store. */
export interface SentText {
  text: string;
  /**
   * What was stored when the reader began to change it; absent for who replaces
   * whatever is there.
   */
  base?: string | undefined;
  /** What was sent before it and never answered: it may be stored by now, or not. */
  unanswered?: string | undefined;
}

/**
 * What to store for a text that was sent, where something is `stored` (empty if nothing
 * is), in at most so many characters. What was written elsewhere since `base` is never
 * overwritten: both changes are made if they do not meet, else both texts stand below
 * each other. Lines end as in text fields.
 */
export function reconciled(
  stored: string,
  sent: SentText,
  limit: number,
): SavedText {
  const current = withLineFeeds(stored);
  const text = withLineFeeds(sent.text);
  if (sent.base === undefined) return { text };
  const base = withLineFeeds(sent.base);
  const own = [base, text, sent.unanswered ?? base];
  if (own.some((it) => isSame(current, it))) return { text };
  if (current.trim() === '') return { text };
  const merged = mergeTexts(base, current, text) ?? below(current, text, limit);
  if (merged === undefined || merged.length > limit)
    return { text, elsewhere: 'trashed' };
  return merged === text ? { text } : { text: merged, elsewhere: 'joined' };
}

/** A text without a letter in it is stored as none. */
function isSame(a: string, b: string): boolean {
  return a === b || (a.trim() === '' && b.trim() === '');
}

function below(
  current: string,
  text: string,
  limit: number,
): string | undefined {
  const joined = joinNotes(current, text, '', limit);
  if (joined === 'too long') return undefined;
  return joined === 'known' ? current : joined.text;
}

/** Characters; what is shorter is soon written again. */
const WORTH_KEEPING = 20;

/**
 * Whether a text that is replaced has to be in the trash first: if nothing is left of
 * it, or if the one stretch that was changed takes with it more than half of it and at
 * least a few words. A slip of the keyboard (everything chosen, one key) does that;
 * ordinary writing and correcting do not. What only moved or was put elsewhere in the
 * new text is still there, and is not kept twice.
 */
export function isMostlyGone(stored: string, after: string): boolean {
  const before = withLineFeeds(stored);
  if (before.trim() === '') return false;
  if (after.trim() === '') return true;
  const { from, to } = changeOf(before, after);
  const gone = to - from;
  return (
    gone >= WORTH_KEEPING &&
    gone > before.length / 2 &&
    !after.includes(before.slice(from, to).trim())
  );
}
