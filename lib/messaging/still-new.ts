import type { Annotation } from './views';

/** A paper that was new when the page opened stays new while the reader looks at it. */
export function stillNew(
  before: Annotation | undefined,
  now: Annotation,
): Annotation {
  return before?.state === 'new' && now.state === 'seen'
    ? { ...now, state: 'new' }
    : now;
}
