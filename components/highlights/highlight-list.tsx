import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PaperDesk } from '../../lib/library/library';
import type { HighlightsHere } from '../../lib/messaging/highlight-protocol';
import type { Highlight } from '../../lib/papers/highlight';
import { useFeedback } from '../feedback/feedback-context';
import { HighlightItem } from './highlight-item';

/** The page beside which highlights are listed. */
export interface HighlightedPage {
  here: HighlightsHere | undefined;
  reveal: (id: string) => Promise<void>;
}

/** A paper's highlights, or how to make one. */
export function HighlightList({
  desk,
  highlights,
  page,
}: {
  desk: Pick<PaperDesk, 'change'>;
  /** In their order. */
  highlights: readonly Highlight[];
  page?: HighlightedPage | undefined;
}) {
  const { attempt, offerUndo } = useFeedback();
  const list = useRef<HTMLUListElement>(null);
  if (highlights.length === 0)
    return <p class="quiet">{i18n.t('highlights_empty')}</p>;
  const remove = ({ paper, id }: Highlight) =>
    attempt(async () => {
      const removed = await desk.change.removeHighlight({ paper, id });
      list.current?.focus();
      if (removed)
        offerUndo(i18n.t('highlight_removed'), () =>
          desk.change.restoreHighlight({ highlight: removed }),
        );
    });
  return (
    <ul
      class="highlights"
      role="list"
      ref={list}
      tabIndex={-1}
      aria-label={i18n.t('highlights_heading')}
    >
      {highlights.map((highlight) => (
        <HighlightItem
          key={highlight.id}
          highlight={highlight}
          isLost={page?.here?.lost.includes(highlight.id) === true}
          onReveal={
            page?.here?.found.includes(highlight.id)
              ? () => void attempt(() => page.reveal(highlight.id))
              : undefined
          }
          onChange={(change) =>
            desk.change.changeHighlight({
              paper: highlight.paper,
              id: highlight.id,
              ...change,
            })
          }
          onRemove={() => void remove(highlight)}
        />
      ))}
    </ul>
  );
}
