/** Where DOIs stand in addresses: behind the name of a resolver. */
const RESOLVER =
  /^(?:https?:\/\/)?(?:(?:dx\.|www\.)?doi\.org|hdl\.handle\.net)\//i;
/** "doi:10.…", "DOI 10.…", "urn:doi:10.…", "info:doi/10.…". */
const LABEL = /^(?:urn:|info:)?doi\s*[:/]?\s*/i;
/** What a programme puts into a text where nothing shows. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
/** A tag that follows. DOIs with the numbers of a journal have "<693::AID…>" or "<0130:DNF>" in them. */
const TAG = /<(?!\d{1,6}::?[a-z]).*$/i;
const PUNCTUATION = '.,;:!?*\'"’”…';
const OPENING = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
  ['>', '<'],
]);

/**
 * DOI in lower case without resolver or label, undefined where the text is none
 * (ISO 26324, https://www.doi.org/doi-handbook/HTML/encoding-rules-for-urls.html). What
 * stands around it is left out: a query or a fragment of its address, punctuation, a
 * bracket that was not opened in it; percent signs become what they stand for.
 */
export function parseDoi(text: string): string | undefined {
  const shown = text.replace(INVISIBLE, '').trim();
  const path = shown.replace(RESOLVER, '');
  const name =
    path === shown
      ? // A question mark may be part of a name, but hardly "?utm_source=…".
        shown.replace(LABEL, '').replace(/\?[\w-]+=.*$/, '')
      : path.replace(/[?#].*$/, '');
  const doi = withoutEnd(decoded(name).replace(TAG, ''));
  // Half a surrogate pair could not stand in an address.
  return /^10\.\d{4,9}\/\S+$/.test(doi) && doi.isWellFormed()
    ? doi.toLowerCase()
    : undefined;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name).trim();
  } catch {
    return name;
  }
}

/** Without the punctuation of the sentence that a name stands in. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && isLoose(text.slice(0, end))) end -= 1;
  return text.slice(0, end);
}

function isLoose(text: string): boolean {
  const last = text.at(-1) ?? '';
  const opening = OPENING.get(last);
  return opening === undefined
    ? PUNCTUATION.includes(last)
    : text.split(last).length > text.split(opening).length;
}
