import { parseDoi } from './doi';
import {
  parseArxivIdentifier,
  parseOpenReviewForum,
  type Identifiers,
} from './identifiers';
import { LIMITS } from './limits';

const ARXIV = String.raw`\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7}`;
/** Where arXiv identifiers stand in addresses: arXiv and its mirrors, Hugging Face, alphaXiv, readers built on them. */
const IN_ADDRESS = new RegExp(
  String.raw`\b(?:ar5iv\.(?:labs\.arxiv\.)?org|(?:[\w-]{1,63}\.)?(?:arxiv|alphaxiv|arxiv-vanity)\.org|huggingface\.co|hf\.co|scirate\.com|paperswithcode\.com)\/(?:[\w-]+\/){0,2}(?<id>(?:${ARXIV})(?:v\d+)?)(?!\d)`,
  'i',
);
/** arXiv's own DOIs, registered since 2022: https://info.arxiv.org/help/doi.html */
const ARXIV_DOI = /^10\.48550\/arxiv\.(.+)$/;
/** "arXiv:2407.21783", and OAI's "oai:arXiv.org:2407.21783v1". */
const LABELLED = new RegExp(
  String.raw`\barxiv(?:\.org)?\s*:\s*(?<id>(?:${ARXIV})(?:v\d+)?)(?!\d)`,
  'i',
);
/** DBLP's way: volume "abs/1706.03762". */
const ABS = new RegExp(String.raw`^abs\/(?<id>${ARXIV})$`, 'i');
const DOI_IN_ADDRESS =
  /\b(?:doi\.org|hdl\.handle\.net)\/10\.\d{4,9}(?:\/|%2f)[^\s"]+/i;
const FORUM_IN_ADDRESS =
  /\bopenreview\.net\/(?:forum|pdf|attachment)\?(?:[^\s#]*&)?id=([\w-]+)/i;

/**
 * The paper that a string names: an identifier alone, with its label, or in an
 * address. Empty where it names none. No more is looked at than an address may have.
 */
export function findIdentifiers(text: string): Identifiers {
  const trimmed = text.slice(0, LIMITS.url).trim();
  const exact = parseArxivIdentifier(trimmed);
  if (exact) return exact;
  const doi =
    parseDoi(trimmed) ?? parseDoi(DOI_IN_ADDRESS.exec(trimmed)?.[0] ?? '');
  if (doi !== undefined) return withoutArxivDoi(doi);
  const forum = FORUM_IN_ADDRESS.exec(trimmed)?.[1] ?? '';
  const openreview = parseOpenReviewForum(forum);
  if (openreview !== undefined) return { openreview };
  const found = [IN_ADDRESS, LABELLED, ABS]
    .map((form) => form.exec(trimmed)?.groups?.['id'])
    .find((id) => id !== undefined);
  return (found !== undefined && parseArxivIdentifier(found)) || {};
}

/** The first identifier of each kind that any of the strings names. */
export function joinIdentifiers(
  texts: readonly (string | undefined)[],
): Identifiers {
  const joined: Identifiers = {};
  for (const text of texts) {
    if (!text) continue;
    const { arxiv, arxivVersion, doi, openreview } = findIdentifiers(text);
    if (arxiv !== undefined && joined.arxiv === undefined) joined.arxiv = arxiv;
    if (joined.arxiv === arxiv && arxivVersion !== undefined)
      joined.arxivVersion ??= arxivVersion;
    if (doi !== undefined) joined.doi ??= doi;
    if (openreview !== undefined) joined.openreview ??= openreview;
  }
  return joined;
}

/** A DOI that only repeats the arXiv identifier is that identifier. */
function withoutArxivDoi(doi: string): Identifiers {
  const arxiv = ARXIV_DOI.exec(doi)?.[1];
  return (arxiv !== undefined && parseArxivIdentifier(arxiv)) || { doi };
}
