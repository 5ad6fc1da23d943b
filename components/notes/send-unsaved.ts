import type { Library } from '../../lib/library/library';
import {
  isOfThisLibrary,
  unsavedTexts,
  writesTo,
  type TextPlace,
  type UnsavedText,
} from './unsaved-texts';

/** What of a library this takes. */
export type TextDesk = Pick<Library, 'change' | 'describe' | 'madeAt'>;

/**
 * Sends what pages before this one could not save. Returns, by their keys, the texts
 * that have no place any more: their paper or highlight is gone, or they were typed for
 * a library that the browser has deleted, in whose place papers have other numbers. They
 * stay until the reader lets them go; so do those that may be saved another time.
 */
export async function sendUnsaved(
  desk: TextDesk,
): Promise<[key: string, text: UnsavedText][]> {
  writesTo(await desk.madeAt());
  const left: [string, UnsavedText][] = [];
  for (const [key, text] of unsavedTexts()) {
    if (!isOfThisLibrary(text)) left.push([key, text]);
    else if (await isSaved(desk, text)) forgetUnsaved(key, text);
    else if (await isGone(desk, text)) left.push([key, text]);
  }
  return left;
}

/** Lets go of a text, unless more was typed since. */
export function forgetUnsaved(key: string, { text, at }: UnsavedText): void {
  const now = unsavedTexts().find(([other]) => other === key)?.[1];
  if (now?.text === text && now.at === at) localStorage.removeItem(key);
}

async function isSaved(
  { change }: TextDesk,
  { paper, highlight, text, base, unanswered }: UnsavedText,
): Promise<boolean> {
  try {
    await (highlight === undefined
      ? change.setNote({ paper, text, base, unanswered })
      : change.changeHighlight({
          paper,
          id: highlight,
          comment: text,
          base,
          unanswered,
        }));
    return true;
  } catch {
    return false;
  }
}

async function isGone(
  desk: TextDesk,
  { paper, highlight }: TextPlace,
): Promise<boolean> {
  try {
    const details = await desk.describe(paper);
    if (details === undefined || highlight === undefined)
      return details === undefined;
    return !details.highlights.some(({ id }) => id === highlight);
  } catch {
    return false;
  }
}
