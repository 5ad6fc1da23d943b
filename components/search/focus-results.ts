/** ↓ in the search field goes to the first result below it. */
export function focusFirstResult(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown') return;
  const first = document.querySelector<HTMLElement>(
    '[data-search-results] a.row-title',
  );
  if (!first) return;
  event.preventDefault();
  first.focus();
}
