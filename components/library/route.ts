import type { PaperId } from '../../lib/papers/paper';
import type { ListId } from '../../lib/papers/reading';

/** A place on the library page, as its address's fragment says. */
export type Route =
  | { view: 'import' }
  | { view: 'settings' }
  | { view: 'search'; query: string }
  | { view: 'list'; list: ListId }
  | { view: 'paper'; paper: PaperId };

/** Reads a fragment; what is unknown or broken is the import view. */
export function parseRoute(hash: string): Route {
  const [, view, rest = ''] = /^#\/?([a-z]+)(?:\/(.*))?$/s.exec(hash) ?? [];
  if (view === 'settings') return { view };
  if (view === 'search') return { view, query: decode(rest) };
  if (view === 'list' && rest !== '') return { view, list: decode(rest) };
  if (view === 'paper' && /^[1-9]\d{0,14}$/.test(rest))
    return { view, paper: Number(rest) };
  return { view: 'import' };
}

/** The fragment of a place, with its `#`. */
export function hrefOf(route: Route): string {
  switch (route.view) {
    case 'import':
      return '#import';
    case 'settings':
      return '#settings';
    case 'search':
      return `#search/${encodeURIComponent(route.query)}`;
    case 'list':
      return `#list/${encodeURIComponent(route.list)}`;
    case 'paper':
      return `#paper/${route.paper}`;
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
