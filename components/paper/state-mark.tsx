import type { PaperState } from '../../lib/papers/reading';
import { stateText } from '../words/state-text';

/** A small sign of what is known of a paper; shape and colour both tell. */
export function StateMark({ state }: { state: PaperState }) {
  const text = stateText(state);
  return (
    <span
      class={`state-mark is-${state}`}
      role="img"
      aria-label={text}
      title={text}
    >
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        {SHAPES[state]}
      </svg>
    </span>
  );
}

const SHAPES = {
  new: <circle cx="6" cy="6" r="3.25" fill="currentColor" />,
  seen: (
    <circle
      cx="6"
      cy="6"
      r="2.75"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
    />
  ),
  saved: <path d="M3 1.75h6v8.5L6 8 3 10.25z" fill="currentColor" />,
  read: (
    <path
      d="m2.25 6.5 2.5 2.5 5-5.5"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  ),
  dismissed: (
    <path
      d="M2.75 6h6.5"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
    />
  ),
};
