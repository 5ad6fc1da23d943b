/** Whether a page is light or dark, as its reader sees it. */
export type Scheme = 'light' | 'dark';

/**
 * The scheme of a page by the colour it has behind its text: pages change theirs by
 * classes, settings and media queries of their own, but all of them end in a colour.
 */
export function pageScheme(document: Document): Scheme {
  const view = document.defaultView;
  if (view === null) return 'light';
  for (const element of [document.body, document.documentElement]) {
    const luma = lumaOf(view.getComputedStyle(element).backgroundColor);
    if (luma !== undefined) return luma < 0.5 ? 'dark' : 'light';
  }
  // No background at all: the canvas has the browser's, by the page's own colour-scheme.
  const { colorScheme } = view.getComputedStyle(document.documentElement);
  const prefersDark = view.matchMedia('(prefers-color-scheme: dark)').matches;
  return colorScheme.includes('dark') && prefersDark ? 'dark' : 'light';
}

/** Calls back when the scheme may have changed; ends with the signal. */
export function onSchemeChange(
  document: Document,
  listener: () => void,
  signal: AbortSignal,
): void {
  // Pages, and tools that darken them, have attributes of all names for it.
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributes: true });
  observer.observe(document.body, { attributes: true });
  // Styles may come late.
  document.defaultView?.addEventListener('load', listener, { signal });
  const dark = document.defaultView?.matchMedia('(prefers-color-scheme: dark)');
  dark?.addEventListener('change', listener, { signal });
  signal.addEventListener('abort', () => observer.disconnect());
}

/**
 * Luma, 0 black to 1 white, of a computed colour (ITU-R BT.601: near enough to tell
 * light from dark), or its lightness where that is what it is given by; undefined for a
 * transparent one. Forms: https://www.w3.org/TR/css-color-4/#serializing-color-values
 */
export function lumaOf(color: string): number | undefined {
  const [, form = '', rest = ''] = /^(\w+)\((.*)\)$/.exec(color) ?? [];
  const numbers = rest.match(/(?<=^|[\s,/])(?:none|[-+\d.e]+)/g) ?? [];
  const [a = 0, b = 0, c = 0, alpha = 1] = numbers.map((it) => Number(it) || 0);
  if (numbers.length < 3 || alpha < 0.5) return undefined;
  if (form.startsWith('ok')) return a;
  if (form.startsWith('l')) return a / 100;
  const luma = 0.299 * a + 0.587 * b + 0.114 * c;
  return form === 'color' ? luma : luma / 255;
}
