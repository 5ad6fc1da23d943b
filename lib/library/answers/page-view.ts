import type { Annotation } from '../../messaging/views';
import type { PageName } from '../../settings/off-pages';
import type { WithheldSite } from './withheld-sites';

/** What the popup's first tab shows. */
export interface PageView {
  /**
   * `page`: titles were read. `unclaimed`: not a page Cognate reads. `silent`: should be,
   * but the tab does not answer (reload it). `off`: the reader switched its site or page
   * kind off. `paused`: only this very page.
   */
  status: 'page' | 'unclaimed' | 'silent' | 'off' | 'paused';
  /** In the site's words: "cs.LG new". */
  label?: string;
  /** What could be switched off; absent where there is nothing to be switched. */
  page?: ClaimedView;
  papers: PagePaper[];
  /**
   * The page's site, if the browser does not let us read its pages. Of a tab whose
   * address it does not tell: all such sites, but for the optional ones.
   */
  withheld?: readonly WithheldSite[];
}

/** The page kind of a tab, and which of its switches is off. */
export interface ClaimedView extends PageName {
  siteName: string;
  offBy?: 'site' | 'kind';
}

/** One title of that page; `paper` is absent where it is not in the index yet. */
export interface PagePaper {
  title: string;
  href?: string;
  annotation?: Annotation;
  tags?: readonly string[];
  /** Position on the page, for `reveal`; absent for a PDF, which has no titles to jump to. */
  index?: number;
}
