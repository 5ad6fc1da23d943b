import { identifyByPath } from '../detect/arxiv-address';
import { islandPapers } from '../detect/islands';
import { searchLabel, shortLabel } from '../detect/labels';
import { defineSite } from '../detect/site';
import type {
  Examples,
  FoundTitle,
  PageContext,
  Readers,
} from '../detect/site';
import { readAbstract, titleText } from '../detect/title-text';
import { shownTitle } from '../detect/translated';
import { emptyPages, isOwned } from './huggingface/addresses';
import {
  CARDS,
  CARDS_AND_TAGS,
  readCard,
  readCardOrTag,
} from './huggingface/cards';

/** The same cards with and without a query; hits in a title are spans of their own. */
const daily = {
  shows: 'collection',
  path: /^\/papers(?:\/trending|\/(?:date|week|month)\/[\w-]{1,20})?\/?$/,
  // The picture, the authors and the comments link to the paper as well.
  items: 'main article h3 > a[href*="/papers/"]',
} as const;

/** The card of a model, a dataset or a space. */
const repository = {
  shows: 'collection',
  items: CARDS_AND_TAGS,
  label: labelByAddress,
} as const;

// Structure and addresses only: the utility classes change with every redesign.
export default defineSite({
  id: 'huggingface',
  name: 'Hugging Face',
  hosts: ['huggingface.co'],
  // No pattern can say "a user's name", so what is none is left out by name (`excludes`).
  // The first one tells links to papers from all others.
  matches: ['https://huggingface.co/papers*', 'https://huggingface.co/*'],
  hydrates: true,
  pages: [
    {
      ...daily,
      kind: 'daily',
      when: (url) => !url.searchParams.has('q'),
      label: labelDaily,
    },
    {
      ...daily,
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
      hasArticle: true,
      identify: identifyByPath,
      label: (url) => `paper ${identifyByPath(url)?.arxiv ?? ''}`.trim(),
    },
    {
      kind: 'collection',
      shows: 'collection',
      path: /^\/collections\/[\w.-]+\/[\w.-]+\/?$/,
      items: CARDS,
      // A collection's number ends its address.
      label: ({ pathname }) =>
        shortLabel(pathname.slice(1).replace(/-[\da-f]{24}\b/, '')),
    },
    {
      kind: 'profile',
      shows: 'collection',
      path: /^\/(?:organizations\/)?[\w.-]+(?:\/papers|\/activity\/(?:all|papers))?\/?$/,
      when: (url) =>
        isOwned(url) || /^\/organizations\/[^/]+\/a/.test(url.pathname),
      items: CARDS,
      label: labelByAddress,
    },
    {
      ...repository,
      kind: 'model',
      path: /^\/[\w.-]+\/(?!papers\/?$)[\w.-]+\/?$/,
      when: isOwned,
    },
    {
      ...repository,
      kind: 'dataset',
      path: /^\/datasets\/[\w.-]+\/[\w.-]+\/?$/,
    },
    { ...repository, kind: 'space', path: /^\/spaces\/[\w.-]+\/[\w.-]+\/?$/ },
  ],
});

/** Beside the site, as the examples are: only the manifest needs it. */
export const excludes = emptyPages;

export const readers: Readers = {
  daily: { read: readCard },
  search: { read: readCard },
  paper: { read: readPaperPage, article: abstractOf },
  collection: { read: readCard },
  profile: { read: readCard },
  model: { read: readCardOrTag },
  dataset: { read: readCardOrTag },
  space: { read: readCardOrTag },
};

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
  collection: [
    'https://huggingface.co/collections/Qwen/qwen3-tts',
    'https://huggingface.co/collections/LiquidAI/lfm2-686d721927015b2ad73eaa38',
  ],
  profile: [
    'https://huggingface.co/nvidia',
    'https://huggingface.co/nvidia/papers?sort=published_at',
    'https://huggingface.co/Mingyi-Hong/activity/papers',
    'https://huggingface.co/organizations/nvidia/activity/all',
  ],
  model: [
    'https://huggingface.co/Qwen/Qwen3-Coder-30B-A3B-Instruct',
    'https://huggingface.co/models-lab/model',
  ],
  dataset: [
    'https://huggingface.co/datasets/mozilla-foundation/common_voice_13_0',
  ],
  space: ['https://huggingface.co/spaces/stabilityai/stable-diffusion'],
};

function readPaperPage(
  heading: Element,
  { document, url }: PageContext,
): FoundTitle | undefined {
  const identifiers = identifyByPath(url);
  if (identifiers?.arxiv === undefined) return undefined;
  // Comments below the paper are free to have headings of their own.
  if (heading !== document.querySelector('main h1')) return undefined;
  const island = document.querySelector('[data-target="PaperContent"]');
  const { title, ...known } = islandPapers(island).get(identifiers.arxiv) ?? {
    authors: [],
  };
  return {
    title: shownTitle(document, heading, title),
    element: heading,
    identifiers,
    ...readAbstract(abstractOf(document)),
    ...known,
  };
}

/** The last paragraph under the heading "Abstract"; a machine's summary may stand before it. */
function abstractOf(document: Document): Element | null {
  const heading = [...document.querySelectorAll('main h2')].find(
    (candidate) => titleText(candidate).toLowerCase() === 'abstract',
  );
  const paragraphs = heading?.parentElement?.querySelectorAll('p') ?? [];
  return [...paragraphs].findLast((it) => titleText(it) !== '') ?? null;
}

function labelDaily({ pathname, searchParams }: URL): string {
  const [, , period, when = ''] = pathname.split('/');
  if (period === 'trending') return 'Trending Papers';
  const shown = period ? `${period} ${when}` : (searchParams.get('date') ?? '');
  return /^[\w -]{1,26}$/.test(shown)
    ? `Daily Papers ${shown.replace('date ', '')}`
    : 'Daily Papers';
}

/** "datasets mozilla-foundation/common_voice_13_0" without its ends: the names that the address has. */
function labelByAddress({ pathname }: URL): string {
  return shortLabel(pathname.slice(1));
}
