import { identifyByPath, labelByPath } from '../detect/arxiv-address';
import { latexmlPage, latexmlReader } from '../detect/latexml';
import { searchLabel, shortLabel } from '../detect/labels';
import { defineSite } from '../detect/site';
import type { Examples, Readers } from '../detect/site';
import { abstractOf, readAbstractPage } from './arxiv/abstract-page';
import {
  readListingEntry,
  readSearchResult,
  readTrackback,
} from './arxiv/entries';

const hosts = ['arxiv.org', 'www.arxiv.org', 'export.arxiv.org'];

/** One macro of arXiv's makes them all. */
const listing = {
  shows: 'collection',
  items: 'dl > dt',
  headings: 'dl > h3',
  label: (url: URL) =>
    shortLabel(url.pathname.split('/').slice(2, 4).join(' ')),
} as const;

// Selectors hold for captures of 2020 to 2026 and for arXiv/arxiv-browse of 2026-06.
export default defineSite({
  id: 'arxiv',
  name: 'arXiv',
  hosts,
  matches: hosts.flatMap((host) =>
    [
      'abs/',
      'list/',
      'catchup/',
      'a/',
      'search',
      'tb/recent',
      'html/',
      'pdf/',
    ].map((path) => `https://${host}/${path}*`),
  ),
  pages: [
    {
      kind: 'abstract',
      shows: 'work',
      path: /^\/abs\/./,
      // The subject heading and banners are h1 too, and stand before the title.
      items: '#abs h1.title',
      hasArticle: true,
      identify: identifyByPath,
      label: labelByPath,
    },
    { kind: 'listing', path: /^\/list\/./, ...listing },
    // Without subject and date it is a form.
    { kind: 'catchup', path: /^\/catchup\/[^/]+\/\d/, ...listing },
    // Feeds have the same address with an ending.
    { kind: 'author', path: /^\/a\/[\w-]+\/?$/, ...listing },
    {
      kind: 'search',
      shows: 'collection',
      path: /^\/search(?:\/|$)/,
      items: 'li.arxiv-result',
      label: ({ searchParams }) =>
        searchLabel(
          searchParams.get('query') ?? searchParams.get('terms-0-term'),
        ),
    },
    {
      kind: 'trackbacks',
      shows: 'collection',
      path: /^\/tb\/recent\/?$/,
      items: 'li > span.mathjax',
      label: () => 'trackbacks',
    },
    latexmlPage,
    {
      kind: 'pdf',
      shows: 'work',
      path: /^\/pdf\/./,
      identify: identifyByPath,
      label: labelByPath,
    },
  ],
});

export const readers: Readers = {
  abstract: { read: readAbstractPage, article: abstractOf },
  listing: { read: readListingEntry },
  catchup: { read: readListingEntry },
  author: { read: readListingEntry },
  search: { read: readSearchResult },
  trackbacks: { read: readTrackback },
  html: latexmlReader,
};

export const examples: Examples = {
  abstract: [
    'https://arxiv.org/abs/2407.21783',
    'https://arxiv.org/abs/1706.03762v7',
    'https://www.arxiv.org/abs/hep-th/9901001v2',
    'https://export.arxiv.org/abs/math.GT/0309136?context=math',
  ],
  listing: [
    'https://arxiv.org/list/cs.LG/new',
    'https://arxiv.org/list/cs.RO/recent?skip=50&show=25',
    'https://arxiv.org/list/astro-ph/pastweek?show=500',
    'https://export.arxiv.org/list/q-fin.TR/current',
    'https://arxiv.org/list/math/2024-07',
  ],
  catchup: [
    'https://arxiv.org/catchup/math/2011-02-03',
    'https://arxiv.org/catchup/cs.LG/2024-07-15?abs=True&page=2',
  ],
  author: [
    'https://arxiv.org/a/warner_s_1',
    'https://arxiv.org/a/0000-0002-7970-7855',
  ],
  search: [
    'https://arxiv.org/search/?query=diffusion&searchtype=all',
    'https://arxiv.org/search/cs?searchtype=author&query=Song,+J',
    'https://arxiv.org/search/advanced?advanced=&terms-0-term=flow+matching&terms-0-field=title',
  ],
  trackbacks: ['https://arxiv.org/tb/recent?views=25'],
  html: [
    'https://arxiv.org/html/1706.03762v7',
    'https://www.arxiv.org/html/2407.21783',
  ],
  pdf: [
    'https://arxiv.org/pdf/2407.21783',
    'https://arxiv.org/pdf/1706.03762v7.pdf',
    'https://export.arxiv.org/pdf/hep-th/9901001v1',
  ],
};
