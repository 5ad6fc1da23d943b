import { LIMITS } from './limits';

/** The identifiers a paper is known by. At least one may be absent, even both. */
export interface Identifiers {
  /** arXiv identifier without version, new (`2407.21783`) or old (`hep-th/9901001`) form. */
  arxiv?: string;
  /** The version shown, 1 and up, where the source gives it. */
  arxivVersion?: number;
  /** Lower case, without resolver: `10.1145/3397271.3401063`. */
  doi?: string;
  /** OpenReview's name of a submission (its forum); letters keep their case: `KmQEsIfhr9`. */
  openreview?: string;
}

/**
 * arXiv identifier in a string that is exactly one (`2407.21783v2`,
 * `arXiv:hep-th/9901001`), undefined where it is none.
 * Forms: https://info.arxiv.org/help/arxiv_identifier.html
 */
export function parseArxivIdentifier(
  text: string,
): { arxiv: string; arxivVersion?: number } | undefined {
  const match =
    /^(?:arxiv:\s*)?(?<id>\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v(?<version>[1-9]\d{0,2}))?$/i.exec(
      text.trim(),
    );
  const id = match?.groups?.['id'];
  if (id === undefined || !isArxivMonth(id)) return undefined;
  const version = match?.groups?.['version'];
  const [archive, number] = id.split('/');
  const arxiv =
    number === undefined
      ? id
      : // The subject class of old identifiers (math.GT/0309136) is not part of the identity.
        `${(archive ?? '').toLowerCase().replace(/\..*$/, '')}/${number}`;
  return version === undefined
    ? { arxiv }
    : { arxiv, arxivVersion: Number(version) };
}

/** `YYMM` of both forms must name a month; rules out look-alikes such as prices. */
function isArxivMonth(id: string): boolean {
  const digits = id.includes('/') ? id.slice(id.indexOf('/') + 1) : id;
  const month = Number(digits.slice(2, 4));
  return month >= 1 && month <= 12;
}

/**
 * The forum that an OpenReview address names; undefined where it names none. Twelve
 * characters at the most so far; the older ones name their venue (`ICLR.cc/…`) and are
 * left out.
 */
export function parseOpenReviewForum(text: string): string | undefined {
  return /^[\w-]{6,24}$/.test(text) ? text : undefined;
}

/**
 * Identifiers as somebody else's message gave them: what has the form of one, written as
 * we write it. Nothing else may become part of an address.
 */
export function soundIdentifiers(given: {
  [Name in keyof Identifiers]?: unknown;
}): Identifiers {
  const arxiv = readShort(given.arxiv, parseArxivIdentifier);
  const version = given.arxivVersion;
  const doi = readShort(given.doi, storedDoi);
  const openreview = readShort(given.openreview, parseOpenReviewForum);
  return {
    ...arxiv,
    ...(arxiv && isVersion(version) && { arxivVersion: version }),
    ...(doi !== undefined && { doi }),
    ...(openreview !== undefined && { openreview }),
  };
}

/** A DOI as `parseDoi` gives it, which reads what this is told. */
function storedDoi(text: string): string | undefined {
  const isOne = /^10\.\d{4,9}\/[^\sA-Z]+$/.test(text) && text.isWellFormed();
  return isOne ? text : undefined;
}

function readShort<Read>(
  value: unknown,
  read: (text: string) => Read | undefined,
): Read | undefined {
  return typeof value === 'string' && value.length <= LIMITS.identifier
    ? read(value)
    : undefined;
}

function isVersion(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 1;
}

/** The strings under which identifiers are looked up: `arxiv:2407.21783`, `doi:10.…`, `openreview:KmQEsIfhr9`. */
export function identifierKeys(identifiers: Identifiers): string[] {
  const keys: string[] = [];
  if (identifiers.arxiv !== undefined) keys.push(`arxiv:${identifiers.arxiv}`);
  if (identifiers.doi !== undefined) keys.push(`doi:${identifiers.doi}`);
  if (identifiers.openreview !== undefined)
    keys.push(`openreview:${identifiers.openreview}`);
  return keys;
}
