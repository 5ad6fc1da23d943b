import { islandPapers } from '../detect/islands';
import { resolveLink } from '../detect/page-links';
import { defineSite } from '../detect/site';
import type { FoundTitle, PageContext } from '../detect/site';
import { titleText } from '../detect/title-text';
import { parseArxivIdentifier } from '../papers/identifiers';
import type { Identifiers } from '../papers/identifiers';

// Structure and addresses only: the utility classes change with every redesign.
export default defineSite({
  id: 'huggingface',
  name: 'Hugging Face',
  hosts: ['huggingface.co'],
  matches: ['https://huggingface.co/papers*'],
  hydrates: true,
  pages: [
    {
      kind: 'daily',
      shows: 'collection',
      path: /^\/papers(?:\/trending|\/(?:date|week|month)\/[\w-]{1,20})?\/?$/,
      // With a query the same address is a search.
      when: (url) => !url.searchParams.has('q'),
      examples: [
        'https://huggingface.co/papers',
        'https://huggingface.co/papers?date=2024-08-01',
        'https://huggingface.co/papers/date/2026-03-11',
        'https://huggingface.co/papers/week/2024-W31',
        'https://huggingface.co/papers/month/2024-07',
        'https://huggingface.co/papers/trending',
      ],
      // The picture, the authors and the comments link to the paper as well.
      items: 'main article h3 > a[href*="/papers/"]',
      read: readCard,
      label: labelDaily,
    },
    {
      kind: 'paper',
      shows: 'work',
      path: /^\/papers\/(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?\/?$/i,
      examples: [
        'https://huggingface.co/papers/2407.21783',
        'https://huggingface.co/papers/2407.21783#community',
      ],
      items: 'main h1',
      read: readPaperPage,
      identify: identifyByPath,
      label: (url) => `paper ${identifyByPath(url)?.arxiv ?? ''}`.trim(),
    },
  ],
});

/** Hugging Face numbers papers as arXiv does: `/papers/2407.21783`. */
function identifyByPath(url: URL | undefined): Identifiers | undefined {
  const path = /^\/papers\/(.+?)\/?$/.exec(url?.pathname ?? '')?.[1];
  return path === undefined ? undefined : parseArxivIdentifier(path);
}

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
  return [...paragraphs].map(titleText).findLast((text) => text !== '');
}

function labelDaily(url: URL): string {
  const [, , period, when] = url.pathname.split('/');
  if (period === 'trending') return 'Trending Papers';
  if (period === 'date') return `Daily Papers ${when ?? ''}`.trim();
  if (period) return `Daily Papers ${period} ${when ?? ''}`.trim();
  const date = url.searchParams.get('date') ?? '';
  return /^[\w-]{1,20}$/.test(date) ? `Daily Papers ${date}` : 'Daily Papers';
}
