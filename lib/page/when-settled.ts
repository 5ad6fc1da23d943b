/** Resolves when all of a page's markup is there. */
export async function whenParsed(document: Document): Promise<void> {
  if (document.readyState === 'loading')
    await new Promise((resolve) =>
      document.addEventListener('DOMContentLoaded', resolve, { once: true }),
    );
}

/**
 * Resolves when the browser is about to paint a page for the first time, or when all of
 * its markup is there: a long page is painted long before it ends, a tab behind others
 * never.
 */
export function whenBegun(document: Document): Promise<void> {
  const painting = new Promise<void>((resolve) => {
    const look = () =>
      // The types do not know that there may be none yet.
      (document.body as HTMLElement | null)
        ? resolve()
        : requestAnimationFrame(look);
    requestAnimationFrame(look);
  });
  return Promise.race([painting, whenParsed(document)]);
}

/**
 * Resolves when a page's own scripts have taken its markup over: after `load` and a
 * moment of idleness. A page that hydrates drops what it finds inserted before.
 */
export async function whenSettled(document: Document): Promise<void> {
  if (document.readyState !== 'complete')
    await new Promise((resolve) =>
      document.defaultView?.addEventListener('load', resolve, { once: true }),
    );
  await new Promise((resolve) =>
    requestIdleCallback(resolve, { timeout: 500 }),
  );
}
