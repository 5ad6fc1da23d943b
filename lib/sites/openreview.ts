import { shortLabel } from '../detect/labels';
import { resolveLink } from '../detect/page-links';
import { defineSite } from '../detect/site';
import type {
  Examples,
  FoundTitle,
  PageContext,
  Readers,
} from '../detect/site';
import { titleText } from '../detect/title-text';
import { parseOpenReviewForum } from '../papers/identifiers';
import type { Identifiers } from '../papers/identifiers';

// Selectors hold for openreview/openreview-web of 2026, and for its legacy forum.
export default defineSite({
  id: 'openreview',
  name: 'OpenReview',
  hosts: ['openreview.net'],
  matches: ['https://openreview.net/*'],
  optional: true,
  hydrates: true,
  movesInPlace: true,
  pages: [
    {
      kind: 'paper',
      shows: 'work',
      path: /^\/forum\/?$/,
      // Reviews and comments have headings of other levels.
      items: 'h2.citation_title',
      identify,
      label: (url) => `paper ${identify(url)?.openreview ?? ''}`.trim(),
    },
    {
      // A venue's, a person's, or what was searched for: one component lists them all.
      kind: 'listing',
      shows: 'collection',
      path: /^\/(?:group|profile|search|submissions)\/?$/,
      items: '.note h4 > a[href*="/forum?"]:first-of-type',
      label: labelListing,
    },
  ],
});

export const readers: Readers = {
  paper: {
    read: (heading, { url }) =>
      readSubmission(
        heading,
        identify(url),
        '.forum-note,.note,.forum-container',
      ),
  },
  listing: { read: readNote },
};

export const examples: Examples = {
  paper: [
    'https://openreview.net/forum?id=KmQEsIfhr9',
    'https://openreview.net/forum?id=YPpSngE-ZU&noteId=abcdefgh12',
  ],
  listing: [
    'https://openreview.net/group?id=ICLR.cc/2025/Conference',
    'https://openreview.net/profile?id=~Yann_LeCun1',
    'https://openreview.net/submissions?venue=ICLR.cc%2F2025%2FConference',
    'https://openreview.net/search?term=flow+matching&group=all&content=all',
  ],
};

function identify(url: URL): Identifiers | undefined {
  const openreview = parseOpenReviewForum(url.searchParams.get('id') ?? '');
  return openreview === undefined ? undefined : { openreview };
}

/** A review or a comment has an address in its submission's forum; it is no paper. */
function readNote(link: Element, { url }: PageContext): FoundTitle | undefined {
  const to = resolveLink(link, url);
  const note = to?.searchParams.get('noteId') ?? null;
  if (to === undefined || (note !== null && note !== to.searchParams.get('id')))
    return undefined;
  return readSubmission(link, identify(to), '.note');
}

function readSubmission(
  element: Element,
  identifiers: Identifiers | undefined,
  around: string,
): FoundTitle | undefined {
  const note = element.closest(around);
  const abstract = [
    ...(note?.querySelectorAll('.note-content-field') ?? []),
  ].find((field) => /^abstract:?$/i.test(titleText(field)))?.nextElementSibling;
  const date = note?.querySelector('.forum-meta .date,.note-meta-info > li');
  const year = Number(/\b(?:19|20)\d\d\b/.exec(date?.textContent ?? '')?.[0]);
  const text = abstract ? titleText(abstract) : '';
  return (
    identifiers && {
      title: titleText(element),
      element,
      identifiers,
      authors: [
        ...(note?.querySelectorAll(
          ':is(.forum-authors,.note-authors) a[href*="/profile?"]',
        ) ?? []),
      ].map(titleText),
      ...(text && { abstract: text }),
      ...(year && { year }),
    }
  );
}

/** "search flow matching", "group ICLR.cc/2025/Conference". */
function labelListing({ pathname, searchParams }: URL): string {
  const [name] = ['term', 'id', 'venue'].flatMap(
    (key) => searchParams.get(key) ?? [],
  );
  return shortLabel(`${pathname.slice(1)} ${name ?? ''}`);
}
