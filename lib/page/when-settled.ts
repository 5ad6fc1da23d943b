/** Resolves when all of a page's markup is there. */
export async function whenParsed(document: Document): Promise<void> {
  if (document.readyState === 'loading')
    await new Promise((resolve) =>
      document.addEventListener('DOMContentLoaded', resolve, { once: true }),
    );
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
