/** Keeps what is in a root of ours to the reader, on a page of somebody else's. */
export function guardRoot(root: ShadowRoot): void {
  onlyByHand(root);
  keepKeys(root);
}

/** Only the reader changes anything: what a page's script pretends to press is nothing. */
function onlyByHand(root: ShadowRoot): void {
  for (const type of ['click', 'change', 'submit', 'keydown'])
    root.addEventListener(
      type,
      (event) => {
        if (event.isTrusted) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      { capture: true },
    );
}

/** What is typed into a note is no shortcut of the page's. */
function keepKeys(root: ShadowRoot): void {
  for (const type of ['keydown', 'keypress', 'keyup'])
    root.addEventListener(type, (event) => event.stopPropagation());
}
