/** Brings a range to the middle of the window. */
export function scrollToRange(range: Range): void {
  const { startContainer } = range;
  const element =
    startContainer instanceof Element
      ? startContainer
      : startContainer.parentElement;
  const view = element?.ownerDocument.defaultView;
  if (!element || !view) return;
  // Boxes that scroll by themselves first, then the line.
  element.scrollIntoView({ block: 'center' });
  const { top, height } = range.getBoundingClientRect();
  view.scrollBy({ top: top + height / 2 - view.innerHeight / 2 });
}
