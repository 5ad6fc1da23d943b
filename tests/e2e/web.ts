import { readFileSync } from 'node:fs';
import { capturedPages, samplePages } from '../saved-pages.ts';

/** What a test's web has at an address. */
export interface Reply {
  status: number;
  contentType: string;
  body: string;
}

/** Addresses and the HTML at each. */
export type Pages = Readonly<Record<string, string>>;

/**
 * The web that a browser under test sees: saved pages at their real addresses, and
 * nothing else. Every other request goes unanswered and is remembered.
 */
export interface Web {
  /** Serves more pages, or other ones at the same addresses. */
  serve(pages: Pages): void;
  /**
   * What to answer; undefined for what is not to be answered. `from` is the address
   * of the document that asks, where the browser says it.
   */
  answer(url: string, from?: string): Reply | undefined;
  /**
   * Requests that were neither for a served page nor named in the HTML of one (its
   * own styles, scripts and images, which are left unanswered too). Every entry is a
   * promise broken: the extension makes no request.
   */
  readonly outside: readonly string[];
}

/** Every sample page, and every captured page where the shared folder is there. */
export function savedPages(): Pages {
  return Object.fromEntries(
    [...capturedPages, ...samplePages].map(({ url, file }) => [
      url.href,
      readFileSync(file, 'utf8'),
    ]),
  );
}

export function createWeb(first: Pages): Web {
  const pages = new Map<string, string>();
  const outside: string[] = [];
  const web: Web = {
    outside,
    serve(more) {
      for (const [url, html] of Object.entries(more))
        pages.set(withoutHash(url), html);
    },
    answer(url, from) {
      const body = pages.get(withoutHash(url));
      if (body !== undefined)
        return { status: 200, contentType: 'text/html; charset=utf-8', body };
      if (!isOwnPart(url, from)) outside.push(url);
      return undefined;
    },
  };
  web.serve(first);
  return web;

  function isOwnPart(url: string, from: string | undefined): boolean {
    const { pathname } = new URL(url);
    if (pathname === '/favicon.ico') return true;
    const html = from === undefined ? undefined : pages.get(withoutHash(from));
    return pathname !== '/' && html?.includes(pathname) === true;
  }
}

function withoutHash(url: string): string {
  const address = new URL(url);
  address.hash = '';
  return address.href;
}
