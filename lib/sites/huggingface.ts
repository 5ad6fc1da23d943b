import { identifyByPath } from '../detect/arxiv-address';
import { islandPapers } from '../detect/islands';
import { resolveLink } from '../detect/page-links';
import { searchLabel } from '../detect/search-label';
import { defineSite } from '../detect/site';
import type { Examples, FoundTitle, PageContext } from '../detect/site';
import { titleText } from '../detect/title-text';

/** The same cards with and without a query; hits in a title are spans of their own. */
const cards = {
  shows: 'collection',
  path: /^\/papers(?:\/trending|\/(?:date|week|month)\/[\w-]{1,20})?\/?$/,
  // The picture, the authors and the comments link to the paper as well.
  items: 'main article h3 > a[href*="/papers/"]',
  read: readCard,
} as const;

// Structure and addresses only: the utility classes change with every redesign.
export default defineSite({
  id: 'huggingface',
  name: 'Hugging Face',
  hosts: ['huggingface.co'],
  matches: ['https://huggingface.co/papers*'],
  hydrates: true,
  pages: [
    {
      ...cards,
      kind: 'daily',
      when: (url) => !url.searchParams.has('q'),
      label: labelDaily,
    },
    {
      ...cards,
      kind: 'search',
      when: (url) => url.searchParams.has('q'),
      label: (url) => searchLabel(url.searchParams.get('q')),
    },
    {
      kind: 'paper',
      shows: 'work',
      path: /^\/papers\/./,
      when: (url) => identifyByPath(url) !== undefined,
      items: 'main h1',
      read: readPaperPage,
      identify: identifyByPath,
      label: (url) => `paper ${identifyByPath(url)?.arxiv ?? ''}`.trim(),
    },
  ],
});

export const examples: Examples = {
  daily: [
    'https://huggingface.co/papers',
    'https://huggingface.co/papers?date=2024-08-01',
    'https://huggingface.co/papers/date/2026-03-11',
    'https://huggingface.co/papers/week/2024-W31',
    'https://huggingface.co/papers/month/2024-07',
    'https://huggingface.co/papers/trending',
  ],
  search: ['https://huggingface.co/papers?q=flow+matching'],
  paper: [
    'https://huggingface.co/papers/2407.21783',
    'https://huggingface.co/papers/2407.21783#community',
  ],
};

/** Hugging Face numbers papers as arXiv does. */
function readCard(
  link: Element,
  { document, url }: PageContext,
): FoundTitle | undefined {
  const identifiers = identifyByPath(resolveLink(link, url));
  if (identifiers?.arxiv === undefined) return undefined;
  const known = islandPapers(document, 'DailyPapers').get(identifiers.arxiv);
  return {
    title: titleText(link),
    element: link,
    identifiers,
    authors: [],
    ...known,
  };
}

function readPaperPage(
  heading: Element,
  { document, url }: PageContext,
): FoundTitle | undefined {
  const identifiers = identifyByPath(url);
  if (identifiers?.arxiv === undefined) return undefined;
  // Comments below the paper are free to have headings of their own.
  if (heading !== document.querySelector('main h1')) return undefined;
  const known = islandPapers(document, 'PaperContent').get(identifiers.arxiv);
  const abstract = readAbstract(document);
  return {
    title: titleText(heading),
    element: heading,
    identifiers,
    authors: [],
    ...(abstract !== undefined && { abstract }),
    ...known,
  };
}

/** The last paragraph under the heading "Abstract"; a machine's summary may stand before it. */
function readAbstract(document: Document): string | undefined {
  const heading = [...document.querySelectorAll('main h2')].find(
    (candidate) => titleText(candidate).toLowerCase() === 'abstract',
  );
  const paragraphs = heading?.parentElement?.querySelectorAll('p') ?? [];
  return [...paragraphs].map(titleText).findLast(Boolean);
}

function labelDaily({ pathname, searchParams }: URL): string {
  const [, , period, when = ''] = pathname.split('/');
  if (period === 'trending') return 'Trending Papers';
  const shown = period ? `${period} ${when}` : (searchParams.get('date') ?? '');
  return /^[\w -]{1,26}$/.test(shown)
    ? `Daily Papers ${shown.replace('date ', '')}`
    : 'Daily Papers';
}
