import { useRef } from 'preact/hooks';
import type { PaperDesk } from '../../lib/library/library';
import type { PaperId } from '../../lib/papers/paper';
import { useAnswer } from '../live/use-answer';
import { whyNothing } from '../words/error-text';
import { NoteControl } from './note-control';
import { waitingFor } from './unsaved-texts';

/** The note of a paper whose text is still to be fetched. */
export function NoteOf(props: {
  library: PaperDesk;
  paper: PaperId;
  autofocus?: boolean;
}) {
  const { library, paper } = props;
  const details = useAnswer(library, () => library.describe(paper), [paper]);
  // A later question that fails does not take the field away.
  const note = useRef<string | undefined>(undefined);
  note.current = details.value?.note ?? note.current;
  if (note.current !== undefined)
    return (
      <NoteControl
        {...props}
        stored={note.current}
        waiting={waitingFor({ paper })}
      />
    );
  return (
    <div class="note is-waiting">
      {!details.pending && (
        <p class="note-status is-failed" role="alert">
          {whyNothing(details.error)}
        </p>
      )}
    </div>
  );
}
