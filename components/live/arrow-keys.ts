/**
 * Moves focus among `elements` as ↑ ↓ (and Home, End when `ends`) ask. At the first, ↑
 * calls `above`. Modified keys are left alone.
 */
export function moveByArrows(
  event: KeyboardEvent,
  elements: readonly HTMLElement[],
  options: { ends?: boolean; above?: () => void } = {},
): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const at = elements.indexOf(event.target as HTMLElement);
  const to = target(event.key, at, elements.length, options.ends ?? false);
  if (to === undefined) return;
  event.preventDefault();
  if (to < 0) options.above?.();
  else elements[to]?.focus();
}

function target(
  key: string,
  at: number,
  count: number,
  ends: boolean,
): number | undefined {
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1);
  if (key === 'ArrowUp') return at - 1;
  if (ends && key === 'Home') return 0;
  if (ends && key === 'End') return count - 1;
  return undefined;
}
