/** Alt+↑ and Alt+↓ move the row at `position` of `count` by one. */
export function moveByAltArrows(
  event: KeyboardEvent,
  position: number,
  count: number,
  move: (to: number) => void,
): void {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (step === undefined || !event.altKey) return;
  event.preventDefault();
  const to = position + step;
  if (to >= 0 && to < count) move(to);
}
