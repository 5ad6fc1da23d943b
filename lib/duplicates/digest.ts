import { hashWord } from '../text/sketch';
import type { PaperDraft } from '../papers/paper';
import { titleWords } from '../papers/title-key';
import { titleSigns } from '../papers/title-signs';
import { isNamed } from '../text/person-names';
import { MOST_YEARS } from './contradictions';
import { registrationsOf } from './registrations';
import { isTelling } from './telling-title';

/**
 * What of a paper says whether an equal title is plainly its title, in 32 bits, so that
 * nothing else need be read of it: a bit for each of what follows here, nine for the
 * year and sixteen for who is its first author. Of a title that tells nothing only that
 * is said; 0 says nothing at all.
 */
export type Digest = number;

const TELLING = 1 << 0;
const ARXIV = 1 << 1;
const PUBLISHER_DOI = 1 << 2;
const OPENREVIEW = 1 << 3;
const VENUE = 1 << 4;
const ABSTRACT = 1 << 5;
const TELLS_NOTHING = 1 << 6;
const YEAR_AT = 7;
const FIRST_AUTHOR_AT = 16;

/** The year before the first that has a number. */
const NO_YEAR = 1_700;
const MOST_OF_YEAR = 511;

/** The digest of a paper; 0 where there is no room for what it would have to say, as of its title's signs. */
export function digestOf(paper: PaperDraft): Digest {
  if (!isTelling(titleWords(paper.title))) return TELLS_NOTHING;
  if (titleSigns(paper.title) !== '') return 0;
  const year = paper.year === undefined ? 0 : paper.year - NO_YEAR;
  const [first] = paper.authors;
  if (paper.year !== undefined && (year < 1 || year > MOST_OF_YEAR)) return 0;
  if (first !== undefined && !isNamed(first)) return 0;
  const digest =
    TELLING |
    whatIsThere(paper) |
    (year << YEAR_AT) |
    (numberOf(first) << FIRST_AUTHOR_AT);
  return digest >>> 0;
}

/**
 * Whether an equal title is no reason for `decide` to say `same`: without abstracts it
 * proves nothing where it is one that different works share.
 */
export function isNoProof(draft: PaperDraft, digest: Digest): boolean {
  return (
    digest === TELLS_NOTHING &&
    !hasAbstract(draft) &&
    !isTelling(titleWords(draft.title))
  );
}

/**
 * Whether a draft is the same work as a paper of an equal title, of which only the
 * digest is known. Where it says so, `decide` says `same`; false where more must be
 * asked. First authors are told apart by 16 bits.
 */
export function isPlainlyOf(draft: PaperDraft, digest: Digest): boolean {
  return (
    (digest & TELLING) !== 0 &&
    titleSigns(draft.title) === '' &&
    // A second identifier, venue or abstract may contradict, or prove.
    (digest & whatIsThere(draft)) === 0 &&
    isOfItsTime(draft.year, (digest >>> YEAR_AT) & MOST_OF_YEAR) &&
    isByItsAuthor(draft.authors, digest >>> FIRST_AUTHOR_AT)
  );
}

/** Of what can contradict between two records: the bits of what this one has. */
function whatIsThere(draft: PaperDraft): number {
  const { arxiv, publisherDoi, openreview } = registrationsOf(draft);
  return (
    (arxiv === undefined ? 0 : ARXIV) |
    (publisherDoi === undefined ? 0 : PUBLISHER_DOI) |
    (openreview === undefined ? 0 : OPENREVIEW) |
    (draft.venue === undefined ? 0 : VENUE) |
    (hasAbstract(draft) ? ABSTRACT : 0)
  );
}

function hasAbstract({ abstract }: PaperDraft): boolean {
  return abstract !== undefined && abstract !== '';
}

function isOfItsTime(year: number | undefined, digested: number): boolean {
  return (
    year === undefined ||
    digested === 0 ||
    Math.abs(year - NO_YEAR - digested) <= MOST_YEARS
  );
}

/** The same first author, as far as both name any. */
function isByItsAuthor([first]: readonly string[], digested: number): boolean {
  return first === undefined || digested === 0 || numberOf(first) === digested;
}

/** A name in 16 bits, 0 for none. */
function numberOf(author: string | undefined): number {
  if (author === undefined) return 0;
  const hash = hashWord(author);
  return (hash ^ (hash >>> 16)) & 0xffff || 1;
}
