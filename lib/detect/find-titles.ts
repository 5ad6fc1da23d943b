import { claimPage } from './claims';
import { readerOf } from './readers';
import type { FoundTitle, PageContext, PageReader } from './site';
import { titleText } from './title-text';

/**
 * The paper titles a page shows, in document order. Changes nothing. Never throws:
 * an item whose reader fails is left out, a page no site claims has none.
 */
export function findTitles(document: Document, url: URL): FoundTitle[] {
  return [...readTitles(document, url)];
}

/** As `findTitles`, one at a time: who asks for 2,000 can pause in between. */
export function* readTitles(
  document: Document,
  url: URL,
): Generator<FoundTitle> {
  const claimed = claimPage(url);
  const reader = claimed && readerOf(claimed);
  if (reader === undefined || claimed?.page.items === undefined) return;
  const { items, headings } = claimed.page;
  let section: string | undefined;
  for (const element of document.querySelectorAll(
    headings ? `${headings},${items}` : items,
  )) {
    if (headings && element.matches(headings)) {
      section = titleText(element);
      continue;
    }
    const title = readItem(reader, element, { document, url });
    if (title?.title) yield section ? { section, ...title } : title;
  }
}

function readItem(
  reader: PageReader,
  item: Element,
  context: PageContext,
): FoundTitle | undefined {
  try {
    return reader.read(item, context);
  } catch {
    // One entry the site's reader was not written for must not cost the others.
    return undefined;
  }
}

/** The element with the paper's own words, on a page that shows them. */
export function articleOf(document: Document, url: URL): Element | null {
  const claimed = claimPage(url);
  return (claimed && readerOf(claimed)?.article?.(document)) ?? null;
}
