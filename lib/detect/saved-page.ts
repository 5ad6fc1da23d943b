import type { SavedPage } from '../import/importer';
import { claimPage, siteOf } from './claims';
import { draftOf } from './draft-of';
import { findTitles } from './find-titles';
import { pagePlace } from './place';

/** Programs that save pages say where from: "saved from url=(0032)https://…", SingleFile's "url: https://…". */
const REMARKS =
  /(?:saved from url=\(\d+\)|\burl:\s*)(https?:\/\/[^\s<>"]{1,2000})/i;

/**
 * What the sites' readers see on a saved page; undefined where none of them claims
 * it. The address is taken from what the saving program or the page itself says;
 * where nobody says one, the page kinds are tried in turn on an address of their form.
 */
export function readSavedPage(document: Document): SavedPage | undefined {
  const named = addressesSaid(document);
  const said = named.filter((url) => claimPage(url)?.page.items !== undefined);
  // A page of ours that has no papers (a blog) has none when it is saved.
  if (said.length === 0 && named.some(siteOf)) return undefined;
  let best: SavedPage | undefined;
  for (const url of [...said, ...addressesToTry()]) {
    const titles = findTitles(document, url);
    const isSaid = said.includes(url);
    if (titles.length === 0 && !isSaid) continue;
    const page = {
      label:
        (isSaid ? pagePlace(url)?.label : undefined) ??
        siteOf(url)?.name ??
        url.hostname,
      papers: titles.map(draftOf),
    };
    if (titles.length > 0) return page;
    best ??= page;
  }
  return best;
}

function addressesSaid(document: Document): URL[] {
  const named = (selector: string, attribute: string) =>
    [...document.querySelectorAll(selector)].map((element) =>
      element.getAttribute(attribute),
    );
  const texts = [
    ...comments(document).map((text) => REMARKS.exec(text)?.[1]),
    ...named('link[rel="canonical"]', 'href'),
    ...named('meta[property="og:url"]', 'content'),
    ...named('base[href]', 'href'),
  ];
  return texts.flatMap((text) =>
    text && URL.canParse(text) ? new URL(text) : [],
  );
}

/** Comments before and at the beginning of the page. */
function comments(document: Document): string[] {
  return [document, document.documentElement, document.head]
    .flatMap((parent) => [...(parent?.childNodes ?? [])])
    .filter(({ nodeType }) => nodeType === COMMENT_NODE)
    .map(({ nodeValue }) => nodeValue?.slice(0, 5_000) ?? '');
}

/** An address of each page kind that shows papers by links: what such a page has is told by its structure. */
function addressesToTry(): URL[] {
  return TRIED.map((path) => new URL(path)).filter((url) => claimPage(url));
}

/** Without an identifier in the address, an abstract page still names its own in its `<meta>`. */
const TRIED = [
  'https://arxiv.org/abs/saved',
  'https://arxiv.org/list/saved',
  'https://arxiv.org/search/?query=saved',
  'https://huggingface.co/papers',
];

// Written out because `Node` is no global where the readers are tested.
const COMMENT_NODE = 8;
