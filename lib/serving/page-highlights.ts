import { claimPage } from '../detect/claims';
import { articleOf } from '../detect/find-titles';
import { callBackground } from '../messaging/call';
import type { HighlightsHere } from '../messaging/highlight-protocol';
import type { PageCalls } from '../messaging/protocol';
import type { Annotation } from '../messaging/views';
import type {
  Highlighter,
  HighlighterSession,
} from '../page/highlights/highlighter';
import type { PageSession } from '../page/page-session';
import { onTextSelected } from '../page/highlights/on-text-selected';

/** A page's highlights, as far as they can be without the highlighter's script. */
export interface PageHighlights {
  /** What is known of the page's titles: where one has highlights, the script comes. */
  known(annotations: readonly Annotation[]): void;
  changed(): void;
  highlightSelection(): Promise<void>;
  highlightsHere(): Promise<HighlightsHere | undefined>;
  revealHighlight(id: string): Promise<void>;
}

/** Brings the highlighter where it is wanted, and only there; ends with the signal. */
export function createPageHighlights(
  {
    document,
    url,
    badges,
    isOpen,
    isPainted,
    isBarOn,
  }: {
    document: Document;
    url: () => URL;
    badges: Pick<PageSession, 'paper' | 'work'>;
    isOpen: boolean;
    isPainted: boolean;
    /** The setting `highlightBar`, as it is now. */
    isBarOn: () => boolean;
  },
  signal: AbortSignal,
): PageHighlights {
  let session: Promise<HighlighterSession | undefined> | undefined;
  const article = () => articleOf(document, url());
  const start = async () => {
    const highlighter = await bringHighlighter();
    if (signal.aborted) return undefined;
    return highlighter.start(
      {
        document,
        url,
        place: () => {
          const now = claimPage(url());
          return now && { site: now.site.id, kind: now.page.kind };
        },
        article,
        paper: badges.paper,
        work: badges.work,
        calls: callBackground<PageCalls>(),
        isOpen,
        isPainted,
      },
      signal,
    );
  };
  /** If the script does not come, the extension has just gone away. */
  const bring = () =>
    (session ??= start().catch(() => {
      session = undefined;
      return undefined;
    }));

  onTextSelected(
    document,
    article,
    () => {
      if (isBarOn()) void bring().then((it) => it?.offer());
    },
    signal,
  );
  return {
    known(annotations) {
      const isWanted = annotations.some(({ highlights }) => highlights);
      if (isWanted && article()) void bring();
    },
    changed: () => void session?.then((it) => it?.refresh()),
    async highlightSelection() {
      if (article()) await (await bring())?.highlightSelection();
    },
    highlightsHere: async () =>
      article()
        ? ((await (await session)?.here()) ?? { found: [], lost: [] })
        : undefined,
    revealHighlight: async (id) => (await session)?.reveal(id),
  };
}

async function bringHighlighter(): Promise<Highlighter> {
  if (globalThis.cognateHighlighter === undefined)
    await callBackground<PageCalls>().bringHighlighter();
  const highlighter = globalThis.cognateHighlighter;
  if (highlighter === undefined) throw new Error('The script did not come.');
  return highlighter;
}
