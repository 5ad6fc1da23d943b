const sheets = new Map<string, CSSStyleSheet>();
let isRefused = false;

/**
 * Gives a root styles of ours, besides those it has; the same styles once. One sheet
 * serves every root of a page, read once by the browser; where that is refused
 * (Firefox, to content scripts), each root has its own element.
 */
export function dress(root: ShadowRoot, css: string): void {
  if (!isRefused)
    try {
      const sheet = sheetOf(css);
      if (!root.adoptedStyleSheets.includes(sheet))
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      return;
    } catch {
      isRefused = true;
    }
  const styles = [...root.querySelectorAll('style')];
  if (styles.some(({ textContent }) => textContent === css)) return;
  const style = root.ownerDocument.createElement('style');
  style.textContent = css;
  root.append(style);
}

function sheetOf(css: string): CSSStyleSheet {
  let sheet = sheets.get(css);
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(css, sheet);
  }
  return sheet;
}
