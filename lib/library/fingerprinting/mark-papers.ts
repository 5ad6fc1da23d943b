import {
  fingerprint,
  titleForm,
  type Salt,
} from '../../fingerprints/fingerprint';
import {
  commonMark,
  packMark,
  placeTag,
  type PaperMark,
} from '../../fingerprints/mark';
import type { Marked } from '../../fingerprints/write';
import { titleWords } from '../../papers/title-key';
import { countLinks, stateOf } from '../answers/annotate';
import type { PaperFacts } from './paper-facts';

/** A shorter title alone never says which paper it is; see `decideDuplicate`. */
const FEWEST_WORDS = 4;

/**
 * Every fingerprint of these papers with its mark. A title that another paper has as
 * well (`alike`) is marked with what both have in common.
 */
export function markPapers(
  papers: readonly PaperFacts[],
  alike: readonly PaperFacts[],
  salt: Salt,
): Marked[] {
  const marks = new Map<string, PaperMark>();
  for (const facts of papers)
    for (const text of textsOf(facts)) add(text, markOf(facts, salt));
  for (const facts of alike)
    for (const text of textsOf(facts))
      if (marks.has(text)) add(text, markOf(facts, salt));
  return [...marks].map(([text, mark]) => ({
    ...fingerprint(text, salt),
    mark: packMark(mark),
  }));

  function add(text: string, mark: PaperMark): void {
    const before = marks.get(text);
    marks.set(text, before ? commonMark(before, mark) : mark);
  }
}

/** Identifiers, and every form of the title that was seen. */
function textsOf({ paper, sightings }: PaperFacts): Set<string> {
  const titles = [paper.title, ...sightings.map(({ draft }) => draft.title)];
  return new Set([
    ...paper.identifierKeys,
    ...[...new Set(titles)]
      .filter((title) => titleWords(title).length >= FEWEST_WORDS)
      .map(titleForm),
  ]);
}

function markOf(
  { paper, sightings, links, reading, listCount }: PaperFacts,
  salt: Salt,
): PaperMark {
  const state = stateOf(reading, listCount);
  const [only, ...others] = sightings.filter(
    ({ shows }) => shows === 'collection',
  );
  return {
    reading: state === 'read' || state === 'dismissed' ? state : undefined,
    saved: listCount > 0,
    arxiv: paper.identifiers.arxiv !== undefined,
    duplicate: others.length > 0 || countLinks(links, ['same', 'version']) > 0,
    place: only && others.length === 0 ? placeTag(only.key, salt) : 0,
  };
}
