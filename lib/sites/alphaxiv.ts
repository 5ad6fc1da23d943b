import { identifyByPath } from '../detect/arxiv-address';
import { shortLabel } from '../detect/labels';
import { metaContent, resolveLink } from '../detect/page-links';
import { defineSite } from '../detect/site';
import type {
  Examples,
  FoundTitle,
  PageContext,
  Readers,
} from '../detect/site';
import { foldSpace, titleText } from '../detect/title-text';
import type { Identifiers } from '../papers/identifiers';

const hosts = ['www.alphaxiv.org', 'alphaxiv.org'];

// Cards as of 2026-06; of paper pages only what stands in their head was seen.
export default defineSite({
  id: 'alphaxiv',
  name: 'alphaXiv',
  hosts,
  matches: hosts.map((host) => `https://${host}/*`),
  optional: true,
  hydrates: true,
  movesInPlace: true,
  pages: [
    {
      kind: 'paper',
      shows: 'work',
      path: /^\/(?:[a-z]{2}\/)?(?:abs|overview)\/./,
      items: 'h1',
      identify,
      label: (url) => `paper ${identify(url)?.arxiv ?? ''}`.trim(),
    },
    {
      kind: 'listing',
      shows: 'collection',
      path: /^\/(?:explore|trending)?\/?$/,
      items: 'a[href*="/abs/"] .html-renderer',
      label: ({ pathname }) => shortLabel(pathname.slice(1)) || 'explore',
    },
  ],
});

export const readers: Readers = {
  paper: { read: readHeading },
  listing: { read: readCard },
};

export const examples: Examples = {
  paper: [
    'https://www.alphaxiv.org/abs/2502.11089',
    'https://alphaxiv.org/overview/2502.11089v2',
    'https://www.alphaxiv.org/zh/overview/2502.11089',
  ],
  listing: [
    'https://www.alphaxiv.org/',
    'https://www.alphaxiv.org/explore?sort=Likes&time=30+Days',
  ],
};

function identify(url: URL): Identifiers | undefined {
  return identifyByPath(
    new URL(url.pathname.replace(/^\/[a-z]{2}(?=\/)/, ''), url),
  );
}

/** A heading is the paper's title where the head of the page says the same. */
function readHeading(
  heading: Element,
  { document, url }: PageContext,
): FoundTitle | undefined {
  const identifiers = identify(url);
  const title = titleText(heading);
  const named = [document.title, metaContent(document, 'og:title')].map(
    (text) => foldSpace(text ?? '').replace(/ \| alphaXiv$/, ''),
  );
  if (identifiers === undefined || !named.includes(title)) return undefined;
  return { title, element: heading, identifiers, authors: [] };
}

function readCard(
  element: Element,
  { url }: PageContext,
): FoundTitle | undefined {
  const identifiers = identifyByPath(resolveLink(element.closest('a'), url));
  return (
    identifiers && {
      title: titleText(element),
      element,
      identifiers,
      authors: [],
    }
  );
}
