/**
 * happy-dom has no popovers yet. This much of them is enough for our components: show,
 * hide, the events around it, and the button that is named in `popovertarget`.
 */
const shown = new WeakSet<HTMLElement>();

function toggle(element: HTMLElement, open: boolean): void {
  if (shown.has(element) === open) return;
  if (open) shown.add(element);
  else shown.delete(element);
  const newState = open ? 'open' : 'closed';
  const say = (name: string) =>
    element.dispatchEvent(Object.assign(new Event(name), { newState }));
  say('beforetoggle');
  setTimeout(() => say('toggle'));
}

export function standInForPopovers(): void {
  Object.assign(HTMLElement.prototype, {
    showPopover(this: HTMLElement) {
      toggle(this, true);
    },
    hidePopover(this: HTMLElement) {
      toggle(this, false);
      const opener = document.querySelector<HTMLElement>(
        `[popovertarget="${this.id}"]`,
      );
      opener?.focus();
    },
  });
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const id = target.closest('[popovertarget]')?.getAttribute('popovertarget');
    const panel = id && document.getElementById(id);
    if (panel) toggle(panel, !shown.has(panel));
  });
}
