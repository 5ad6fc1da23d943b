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
    const luminance = luminanceOf(
      view.getComputedStyle(element).backgroundColor,
    );
    if (luminance !== undefined) return luminance < 0.5 ? 'dark' : 'light';
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
  const dark = document.defaultView?.matchMedia('(prefers-color-scheme: dark)');
  dark?.addEventListener('change', listener, { signal });
  signal.addEventListener('abort', () => observer.disconnect());
}

/**
 * Relative luminance, 0 black to 1 white, of a computed colour; undefined for a
 * transparent one. https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
 */
export function luminanceOf(color: string): number | undefined {
  const match =
    /^rgba?\(([\d.]+),? ([\d.]+),? ([\d.]+)(?:(?:, | \/ )([\d.]+))?\)$/.exec(
      color,
    );
  if (match === null) return undefined;
  const [red = 0, green = 0, blue = 0, alpha = 1] = match
    .slice(1)
    .filter((part) => part !== undefined)
    .map(Number);
  if (alpha < 0.5) return undefined;
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
