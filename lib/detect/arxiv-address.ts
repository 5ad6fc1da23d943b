import { parseArxivIdentifier } from '../papers/identifiers';
import type { Identifiers } from '../papers/identifiers';

/** From `/abs/2407.21783v2`, `/pdf/hep-th/9901001.pdf`, `/html/1706.03762v7/`. */
export function identifyByPath(url: URL | undefined): Identifiers | undefined {
  const [, , ...rest] = (url?.pathname ?? '').split('/');
  return parseArxivIdentifier(rest.join('/').replace(/(?:\.pdf|\/)$/i, ''));
}

/** The path of a page about one paper without its version: "abs 2407.21783". */
export function labelByPath(url: URL): string {
  const id = identifyByPath(url)?.arxiv ?? '';
  return `${url.pathname.split('/')[1] ?? ''} ${id}`.trim();
}
