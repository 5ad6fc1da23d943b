/**
 * Lets the Tab key go on after some text, although nothing there can have the focus:
 * the search for what is next begins where the focus was last, even if that is gone.
 */
export function goOnFrom({ endContainer }: Range): void {
  const element =
    endContainer instanceof Element ? endContainer : endContainer.parentElement;
  if (element === null) return;
  const mark = element.ownerDocument.createElement('cognate-place');
  mark.tabIndex = -1;
  element.after(mark);
  mark.focus({ preventScroll: true });
  mark.remove();
}
