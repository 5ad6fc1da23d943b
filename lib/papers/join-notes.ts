import { LIMITS } from './limits';
import { withLineFeeds } from './line-ends';

/** Characters that may stand between two notes: a heading, and lines around it. */
const BETWEEN = LIMITS.label + 20;

/** `known`: the second says nothing new. `too long`: both would not fit into one note. */
export type JoinedNotes = { text: string } | 'known' | 'too long';

/**
 * Two notes about one paper as one: what is there stays, and the other follows below a
 * line and its heading, if it has one; lines end as in text fields. A note is known if its paragraphs stand in the
 * first one, whole and in a row. Nothing the reader wrote is cut: of notes that do not
 * fit into `limit` characters, the other stays in its file, and who joins them says so.
 */
export function joinNotes(
  here: string | undefined,
  other: string,
  heading = '',
  limit: number = LIMITS.note,
): JoinedNotes {
  const before = withLineFeeds(here ?? '');
  const added = withLineFeeds(other);
  if (added.trim() === '') return 'known';
  if (before.trim() === '') return { text: added };
  if (paragraphs(before).includes(paragraphs(added))) return 'known';
  if (before.length + added.length + BETWEEN > limit) return 'too long';
  const below = heading === '' ? '' : `${heading}\n`;
  const line = `\n\n---\n${below}\n`;
  return { text: `${before.trimEnd()}${line}${added}` };
}

/** Each paragraph between blank lines, so that one is found in another text only as a whole. */
function paragraphs(text: string): string {
  const all = text.split(/\n\s*\n/).map((one) => one.trim());
  return `\n\n${all.filter((one) => one !== '').join('\n\n')}\n\n`;
}
