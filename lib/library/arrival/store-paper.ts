import { identifierKeys } from '../../papers/identifiers';
import type { PaperDraft } from '../../papers/paper';
import { paperYear } from '../../papers/paper-year';
import { titleKey } from '../../papers/title-key';
import type { StoredPaper } from '../../store/schema';

/** Forms of one title that are kept for looking it up. */
const MOST_TITLE_KEYS = 8;

/** A draft as a record to be stored; the store gives it its id. */
export function newPaper(
  draft: PaperDraft,
  now: number,
): Omit<StoredPaper, 'id'> {
  return {
    ...draft,
    authors: [...draft.authors],
    identifierKeys: identifierKeys(draft.identifiers),
    titleKeys: draft.stub ? [] : [titleKey(draft.title)],
    ...yearKeyOf(draft),
    addedAt: now,
    updatedAt: now,
  };
}

/** The year a paper is sorted under, to be spread into its record. */
export function yearKeyOf(paper: Pick<PaperDraft, 'year' | 'identifiers'>) {
  const yearKey = paperYear(paper);
  return yearKey === undefined ? {} : { yearKey };
}

/**
 * A known paper with what a further sighting adds: facts that were missing, another
 * form of the title to look it up by. Nothing that was known is replaced, the
 * reader's data is not here at all. Returns the very record where nothing is new.
 *
 * `isFree` says whether an identifier belongs to no other paper: two papers never
 * share one.
 */
export async function withFactsFrom(
  paper: StoredPaper,
  draft: PaperDraft,
  now: number,
  isFree: (identifierKey: string) => Promise<boolean>,
): Promise<StoredPaper> {
  if (paper.stub && !draft.stub) return filled(paper, draft, now, isFree);
  const added: Partial<StoredPaper> = {};

  if (paper.abstract === undefined && draft.abstract !== undefined) {
    added.abstract = draft.abstract;
    added.pending = 1;
  }
  if (paper.authors.length === 0 && draft.authors.length > 0)
    added.authors = [...draft.authors];
  if (paper.year === undefined && draft.year !== undefined)
    added.year = draft.year;
  if (paper.venue === undefined && draft.venue !== undefined)
    added.venue = draft.venue;

  const links = { ...draft.links, ...paper.links };
  if (Object.keys(links).length > Object.keys(paper.links ?? {}).length)
    added.links = links;

  const identifiers = { ...draft.identifiers, ...paper.identifiers };
  const keys: string[] = [];
  for (const key of identifierKeys(identifiers))
    if (paper.identifierKeys.includes(key) || (await isFree(key)))
      keys.push(key);
  const isWhole = keys.length === identifierKeys(identifiers).length;
  if (isWhole && keys.length > paper.identifierKeys.length) {
    added.identifiers = identifiers;
    added.identifierKeys = keys;
  }

  const { yearKey } = yearKeyOf({ ...paper, ...added });
  if (yearKey !== undefined && yearKey !== paper.yearKey) {
    added.yearKey = yearKey;
    // It is found by its year.
    added.pending = 1;
  }

  const key = titleKey(draft.title);
  if (
    !draft.stub &&
    !paper.titleKeys.includes(key) &&
    paper.titleKeys.length < MOST_TITLE_KEYS
  )
    added.titleKeys = [...paper.titleKeys, key];

  return Object.keys(added).length === 0
    ? paper
    : { ...paper, ...added, updatedAt: now };
}

/** A stub whose title was seen at last: a paper like any other, with what it had. */
async function filled(
  stub: StoredPaper,
  draft: PaperDraft,
  now: number,
  isFree: (identifierKey: string) => Promise<boolean>,
): Promise<StoredPaper> {
  const { stub: _no, ...rest } = stub;
  const named = { ...rest, title: draft.title, pending: 1 as const };
  return {
    ...(await withFactsFrom(named, draft, now, isFree)),
    updatedAt: now,
  };
}
