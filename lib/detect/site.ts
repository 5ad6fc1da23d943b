import type { Identifiers } from '../papers/identifiers';
import type { PaperLinks } from '../papers/paper';

/** What a page shows of one paper. Text is white-space folded, without labels. */
export interface FoundTitle {
  /**
   * The title as a reader sees it; TeX stays as the page has it. Where the page names a
   * paper by its identifier alone (a tag), its title from the page's data; a paper
   * without a title is none.
   */
  title: string;
  /** The element that holds the title's text, or the tag. Badges go after it; it is never changed. */
  element: Element;
  identifiers: Identifiers;
  authors: readonly string[];
  /** Absent where the page kind has none. */
  abstract?: string;
  /** Of the first version; four digits, where the page gives it. */
  year?: number;
  /** Code and project, as the page's data has them; checked where they arrive. */
  links?: PaperLinks;
  /** Nearest heading above, where the page groups its titles. */
  section?: string;
}

/** One layout of a site: which addresses have it, and where its titles stand. */
export interface PageKind {
  /** Lower-case word, unique in its site: `abstract`, `listing`, `daily`. */
  kind: string;
  /**
   * `work`: the page is about one paper. `collection`: it lists many, so standing
   * on it is worth reporting as a place where the paper was seen.
   */
  shows: 'work' | 'collection';
  /** Tested against `url.pathname`. */
  path: RegExp;
  /** A further condition on the address (its query, say), where the path cannot decide. */
  when?: (url: URL) => boolean;
  /** The elements to read, one per paper. Absent for kinds known by address only (a PDF). */
  items?: string;
  /**
   * Headings the page groups its titles under, where it does; each title belongs
   * to the nearest one above, which `findTitles` reports as its `section`.
   */
  headings?: string;
  /** The page shows the paper's own words: its reader says which element has them. */
  hasArticle?: true;
  /** The paper that the address itself names, where it names one. */
  identify?: (url: URL) => Identifiers | undefined;
  /**
   * What to call the page among a paper's sightings, in the site's own words:
   * "cs.LG new", "Daily Papers 2024-08-01".
   */
  label: (url: URL, document?: Document) => string;
}

/** How the pages of a kind are read. Pure: changes nothing, keeps nothing. */
export interface PageReader {
  /** Reads one item; undefined where it holds no paper. */
  read: (item: Element, page: PageContext) => FoundTitle | undefined;
  /**
   * The element with the paper's own words, where the page shows them: its abstract, or
   * the whole article. Highlights are made and found in it.
   */
  article?: (document: Document) => Element | null;
}

/**
 * The readers of a site's page kinds, by kind: one for each that has `items`. A site's
 * file exports them as `readers`, beside the site: who only asks what an address is
 * does not load them.
 */
export type Readers = Readonly<Record<string, PageReader>>;

/** Where an item stands. */
export interface PageContext {
  document: Document;
  url: URL;
}

/** One site: a file in `lib/sites`, collected automatically. */
export interface Site {
  /** The file's name without its ending. */
  id: string;
  /** The name readers know it by. */
  name: string;
  /**
   * Where the content script runs. A site's file may export `excludes()` beside the
   * site: patterns of pages that are left alone although these take them in.
   * Match patterns: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns */
  matches: readonly string[];
  /** Host names this site's page kinds apply to. */
  hosts: readonly string[];
  /**
   * Its own scripts take the markup over after loading, and drop what they find
   * inserted before: badges wait for that.
   */
  hydrates?: true;
  /**
   * Its pages change into each other without being loaded: a page of no kind of its may
   * become one that is.
   */
  movesInPlace?: true;
  /**
   * Off until the reader allows its hosts, at a click in the settings. Its `matches` are
   * then whole hosts, for that is what is allowed.
   */
  optional?: true;
  pages: readonly PageKind[];
}

/**
 * Real addresses of each page kind. A site's file exports them as `examples`, beside
 * the site: only tests read them, so they are no part of what runs on pages. Each
 * must be claimed by exactly its page kind.
 */
export type Examples = Readonly<Record<string, readonly string[]>>;

/** Declares a site; exists for its type. */
export function defineSite(site: Site): Site {
  return site;
}
