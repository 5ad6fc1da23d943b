/** The order of what comes after all of these, from 0. */
export function nextOrder(all: Iterable<{ order: number }>): number {
  let next = 0;
  // There may be more than a call takes arguments.
  for (const { order } of all) next = Math.max(next, order + 1);
  return next;
}
