import { useEffect, useRef } from 'preact/hooks';
import type { PaperDesk } from '../../lib/library/library';
import type { PaperId } from '../../lib/papers/paper';
import { useAnswer } from '../live/use-answer';
import { whyNothing } from '../words/error-text';
import { SaveChoices } from './save-choices';

/** A paper's lists to choose from, fetched when the menu opens. */
export function SaveMenu({
  library,
  paper,
}: {
  library: PaperDesk;
  paper: PaperId;
}) {
  const details = useAnswer(library, () => library.describe(paper), [paper]);
  const box = useRef<HTMLDivElement>(null);
  const isReady = details.value !== undefined;
  useEffect(() => box.current?.querySelector('input')?.focus(), [isReady]);

  return (
    <div class="save-menu" ref={box}>
      {details.value ? (
        <SaveChoices desk={library} paper={paper} lists={details.value.lists} />
      ) : (
        !details.pending && (
          <p class="menu-hint" role="alert">
            {whyNothing(details.error)}
          </p>
        )
      )}
    </div>
  );
}
