/** What can be walked: rows of a table, titles of a list of results. */
const STOPS = '.table-rows [tabindex="0"], .rows a.row-title';

/** Goes a row down or up, as the arrow of that direction does; from elsewhere, to the first. */
export function walk(arrow: 'ArrowDown' | 'ArrowUp'): boolean {
  const at = document.activeElement?.closest<HTMLElement>(STOPS);
  const stop = at ?? document.querySelector<HTMLElement>(`main :is(${STOPS})`);
  if (!stop) return false;
  if (at)
    at.dispatchEvent(
      new KeyboardEvent('keydown', {
        key: arrow,
        bubbles: true,
        cancelable: true,
      }),
    );
  else stop.focus();
  return true;
}
