import { Gone } from '../../papers/gone';
import {
  HIGHLIGHT_LIMITS,
  inTextOrder,
  type Highlight,
} from '../../papers/highlight';
import { joinNotes } from '../../papers/join-notes';
import type { PaperId } from '../../papers/paper';
import {
  isMostlyGone,
  reconciled,
  type SavedText,
} from '../../papers/saved-text';
import { TooLong } from '../../papers/too-long';
import type { Database } from '../../store/open';
import { mustHave, PAPER_STORES } from '../../store/papers';
import { ofPaper } from '../answers/annotate';
import { throwAway } from './throw-away';

/** What a reader may change of a highlight; an empty comment is none. */
export interface HighlightChange {
  colour?: Highlight['colour'] | undefined;
  comment?: string | undefined;
  /** The comment as it was when the reader began to change it. */
  base?: string | undefined;
  /** What was sent before it and never answered. */
  unanswered?: string | undefined;
}

/** A paper's highlights, in the order of its text. */
export async function highlightsOf(
  db: Database,
  paper: PaperId,
): Promise<Highlight[]> {
  return inTextOrder(await db.getAll('highlights', ofPaper(paper)));
}

/** Keeps a new highlight. @throws Error where its paper is gone. */
export async function addHighlight(
  db: Database,
  highlight: Highlight,
): Promise<Highlight> {
  const transaction = db.transaction(
    ['highlights', ...PAPER_STORES],
    'readwrite',
  );
  await mustHave(transaction, highlight.paper);
  await transaction.objectStore('highlights').add(highlight);
  await transaction.done;
  return highlight;
}

/**
 * Changes a highlight's colour or comment; returns the comment that is stored then. As
 * with notes, what was written elsewhere since `base` stays, and a comment of which
 * little is left is in the trash as it was. @throws Error where the highlight is gone.
 */
export async function changeHighlight(
  db: Database,
  [paper, id]: [PaperId, string],
  { colour, comment, ...made }: HighlightChange,
  now: number,
): Promise<SavedText> {
  const transaction = db.transaction(['highlights', 'trash'], 'readwrite');
  const highlights = transaction.objectStore('highlights');
  const before = await highlights.get([paper, id]);
  if (before === undefined) throw new Gone('There is no such highlight.');
  const { comment: old = '', ...rest } = before;
  const saved: SavedText =
    comment === undefined
      ? { text: old }
      : reconciled(old, { text: comment, ...made }, HIGHLIGHT_LIMITS.comment);
  const { text, elsewhere } = saved;
  if (elsewhere === 'trashed' || isMostlyGone(old, text))
    await throwAway(
      transaction.objectStore('trash'),
      { kind: 'highlight', highlight: before },
      now,
    );
  await highlights.put({
    ...rest,
    ...(colour && { colour }),
    ...(text.trim() !== '' && { comment: text }),
    updatedAt: now,
  });
  await transaction.done;
  return saved;
}

/** Moves a highlight to the trash; returns it, for `restoreHighlight`. */
export async function removeHighlight(
  db: Database,
  key: [PaperId, string],
  now: number,
): Promise<Highlight | undefined> {
  const transaction = db.transaction(['highlights', 'trash'], 'readwrite');
  const highlights = transaction.objectStore('highlights');
  const highlight = await highlights.get(key);
  if (highlight) {
    const trash = transaction.objectStore('trash');
    await throwAway(trash, { kind: 'highlight', highlight }, now);
    await highlights.delete(key);
  }
  await transaction.done;
  return highlight;
}

/**
 * Puts a highlight back; one that is there stays as it is, with the comment below its
 * own. @throws TooLong where both are longer than a comment may be.
 */
export async function restoreHighlight(
  db: Database,
  highlight: Highlight,
): Promise<void> {
  const { store, done } = db.transaction('highlights', 'readwrite');
  const { paper, id, comment = '' } = highlight;
  const here = await store.get([paper, id]);
  if (here === undefined) await store.put(highlight);
  else {
    const joined = joinNotes(
      here.comment,
      comment,
      '',
      HIGHLIGHT_LIMITS.comment,
    );
    if (joined === 'too long') throw new TooLong('Two comments in one.');
    if (joined !== 'known') await store.put({ ...here, comment: joined.text });
  }
  await done;
}
