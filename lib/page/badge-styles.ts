let shared: { css: string; sheet: CSSStyleSheet } | undefined;
let isRefused = false;

/**
 * Gives a root our styles. One sheet serves every root of a page, read once by the
 * browser; where that is refused (Firefox, to content scripts), each has its own.
 */
export function dress(root: ShadowRoot, css: string): void {
  if (!isRefused)
    try {
      root.adoptedStyleSheets = [sheetOf(css)];
      return;
    } catch {
      isRefused = true;
    }
  const style = root.ownerDocument.createElement('style');
  style.textContent = css;
  root.append(style);
}

function sheetOf(css: string): CSSStyleSheet {
  if (shared?.css !== css) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    shared = { css, sheet };
  }
  return shared.sheet;
}
