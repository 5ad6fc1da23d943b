import { metaContent, resolveAddress, resolveLink } from '../detect/page-links';
import { defineSite } from '../detect/site';
import type { FoundTitle, PageContext } from '../detect/site';
import { titleText } from '../detect/title-text';
import { parseArxivIdentifier } from '../papers/identifiers';
import type { Identifiers } from '../papers/identifiers';

/** Characters of an address that a label may quote. */
const MAX_LABEL = 40;

const hosts = ['arxiv.org', 'www.arxiv.org', 'export.arxiv.org'];

// Selectors hold for captures of 2020 to 2026 and for arXiv/arxiv-browse of 2026-06.
export default defineSite({
  id: 'arxiv',
  name: 'arXiv',
  hosts,
  matches: hosts.flatMap((host) =>
    ['abs', 'list', 'pdf'].map((path) => `https://${host}/${path}/*`),
  ),
  pages: [
    {
      kind: 'abstract',
      shows: 'work',
      path: /^\/abs\/./,
      examples: [
        'https://arxiv.org/abs/2407.21783',
        'https://arxiv.org/abs/1706.03762v7',
        'https://www.arxiv.org/abs/hep-th/9901001v2',
        'https://export.arxiv.org/abs/math.GT/0309136?context=math',
      ],
      // The subject heading and banners are h1 too, and stand before the title.
      items: '#abs h1.title',
      read: readAbstractPage,
      identify: identifyByPath,
      label: (url) => `abs ${identifyByPath(url)?.arxiv ?? ''}`.trim(),
    },
    {
      kind: 'listing',
      shows: 'collection',
      path: /^\/list\/./,
      examples: [
        'https://arxiv.org/list/cs.LG/new',
        'https://arxiv.org/list/cs.RO/recent?skip=50&show=25',
        'https://arxiv.org/list/astro-ph/pastweek?show=500',
        'https://export.arxiv.org/list/q-fin.TR/current',
        'https://arxiv.org/list/math/2024-07',
      ],
      items: 'dl > dt',
      headings: 'dl > h3',
      read: readListingEntry,
      label: (url) =>
        url.pathname.split('/').slice(2, 4).join(' ').slice(0, MAX_LABEL),
    },
    {
      kind: 'pdf',
      shows: 'work',
      path: /^\/pdf\/./,
      examples: [
        'https://arxiv.org/pdf/2407.21783',
        'https://arxiv.org/pdf/1706.03762v7.pdf',
        'https://export.arxiv.org/pdf/hep-th/9901001v1',
      ],
      identify: identifyByPath,
      label: (url) => `pdf ${identifyByPath(url)?.arxiv ?? ''}`.trim(),
    },
  ],
});

/** From `/abs/2407.21783v2` or `/pdf/hep-th/9901001.pdf`. */
function identifyByPath(url: URL | undefined): Identifiers | undefined {
  const [, , ...rest] = (url?.pathname ?? '').split('/');
  return parseArxivIdentifier(
    rest
      .join('/')
      .replace(/\/$/, '')
      .replace(/\.pdf$/i, ''),
  );
}

function readAbstractPage(
  item: Element,
  { document, url }: PageContext,
): FoundTitle | undefined {
  const identifiers = identifyAbstractPage(document, url);
  if (identifiers === undefined) return undefined;
  const year = Number(metaContent(document, 'citation_date')?.slice(0, 4));
  return {
    title: titleText(item),
    element: item,
    identifiers,
    authors: readAuthors(document.querySelector('#abs .authors')),
    ...readAbstract(document.querySelector('#abs blockquote.abstract')),
    ...(Number.isInteger(year) && { year }),
  };
}

/** The version is in the address, or else in `og:url` where the page shows the newest. */
function identifyAbstractPage(
  document: Document,
  url: URL,
): Identifiers | undefined {
  const canonical = document.querySelector('link[rel="canonical"]');
  const identifiers =
    parseArxivIdentifier(metaContent(document, 'citation_arxiv_id') ?? '') ??
    identifyByPath(resolveLink(canonical, url)) ??
    identifyByPath(url);
  const shown = resolveAddress(metaContent(document, 'og:url'), url);
  const versioned = [identifyByPath(url), identifyByPath(shown)].find(
    (other) =>
      other?.arxiv === identifiers?.arxiv && other?.arxivVersion !== undefined,
  );
  return versioned ?? identifiers;
}

function readListingEntry(
  term: Element,
  { url }: PageContext,
): FoundTitle | undefined {
  const entry = term.nextElementSibling;
  if (entry?.localName !== 'dd') return undefined;
  const title = entry.querySelector('.list-title');
  const identifiers = identifyByPath(
    resolveLink(term.querySelector('a[href*="/abs/"]'), url),
  );
  if (title === null || identifiers === undefined) return undefined;
  return {
    title: titleText(title),
    element: title,
    identifiers,
    authors: readAuthors(entry.querySelector('.list-authors')),
    ...readAbstract(entry.querySelector('p.mathjax')),
  };
}

/** Only the page's own words: absent rather than empty. */
function readAbstract(element: Element | null): { abstract?: string } {
  const abstract = element === null ? '' : titleText(element);
  return abstract === '' ? {} : { abstract };
}

/** Link texts; other links of the line fold and unfold a long list. */
function readAuthors(line: Element | null): string[] {
  return [...(line?.querySelectorAll('a[href*="searchtype=author"]') ?? [])]
    .map(titleText)
    .filter((name) => name !== '');
}
