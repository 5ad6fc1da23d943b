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
  const observer = new MutationObserver(listener);
  const options = { attributeFilter: ['class', 'data-theme', 'style'] };
  observer.observe(document.documentElement, options);
  observer.observe(document.body, options);
  // Styles may come late.
  document.defaultView?.addEventListener('load', listener, { signal });
  const dark = document.defaultView?.matchMedia('(prefers-color-scheme: dark)');
  dark?.addEventListener('change', listener, { signal });
  signal.addEventListener('abort', () => observer.disconnect());
}

/**
 * Luma, 0 black to 1 white, of a computed colour (ITU-R BT.601: near enough to tell
 * light from dark); undefined for a transparent one.
 */
export function lumaOf(color: string): number | undefined {
  const [r = 0, g = 0, b = 0, alpha = 1] = /^rgba?\(/.test(color)
    ? (color.match(/[\d.]+/g) ?? []).map(Number)
    : [0, 0, 0, 0];
  return alpha < 0.5 ? undefined : (0.299 * r + 0.587 * g + 0.114 * b) / 255;
}
