import { draftOf } from '../detect/draft-of';
import type { FoundTitle } from '../detect/site';
import { LIMITS } from '../papers/limits';
import type { PageCalls, SightedPage } from '../messaging/protocol';
import type { Remote } from '../messaging/remote';
import type { Annotation } from '../messaging/views';
import { pageAddress } from './page-address';

/** A page as the background is asked about it. */
export interface AskingPage {
  url: () => URL;
  /** What the site calls the page. */
  label: () => string;
  /** Whether the extension is still there. */
  isAlive: () => boolean;
  /** Whether the page is served now: these questions may have ended, and others begun. */
  isServed: () => boolean;
  calls: Remote<PageCalls>;
}

/** What a page asks the background about its titles. Neither question fails: no answer is no badges. */
export function createPageQuestions(
  { url, label, isAlive, isServed, calls }: AskingPage,
  signal: AbortSignal,
) {
  /** The background may be killed while it answers; asking again starts it again. */
  const sightTwice = (page: SightedPage) =>
    calls
      .sight(page)
      .catch(() => (isAlive() && !signal.aborted ? calls.sight(page) : []));
  return {
    /** What is known of titles that are new on the page; they are remembered. */
    async sight(
      titles: readonly FoundTitle[],
      about: Pick<SightedPage, 'batch' | 'others' | 'isChosen'>,
    ): Promise<Annotation[]> {
      const annotations = await sightTwice({
        ...about,
        url: pageAddress(url()),
        label: label().slice(0, LIMITS.label),
        titles: titles.map(draftOf),
      }).catch(() => []);
      // Switched off meanwhile: the answer has put its count on the icon. If the page was
      // only drawn anew, the count is right.
      if (signal.aborted && isAlive() && !isServed())
        calls.leavePage().catch(() => undefined);
      return annotations;
    },
    /** What is known by now of titles that were asked about. */
    async annotate(titles: readonly FoundTitle[]): Promise<Annotation[]> {
      const annotations: Annotation[] = [];
      for (let at = 0; at < titles.length; at += LIMITS.titles) {
        const some = titles.slice(at, at + LIMITS.titles).map(draftOf);
        const answer = await calls
          .annotate({ url: pageAddress(url()), titles: some })
          .catch(() => undefined);
        if (answer === undefined) break;
        annotations.push(...answer);
      }
      return annotations;
    },
  };
}
