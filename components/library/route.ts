import type { PaperId } from '../../lib/papers/paper';
import type { ListId } from '../../lib/papers/reading';

/** Places that there is one of. `saved`: all in lists; `seen`: all ever met. */
const PLACES = [
  'saved',
  'seen',
  'statistics',
  'import',
  'export',
  'trash',
  'settings',
] as const;
export type Place = (typeof PLACES)[number];

/** A place on the library page, as its address's fragment says. */
export type Route =
  | { [View in Place]: { view: View } }[Place]
  | { view: 'search'; query: string }
  | { view: 'list'; list: ListId }
  | { view: 'tag'; tag: string }
  /** Related papers around a list or a paper. */
  | { view: 'map'; of: 'list'; list: ListId }
  | { view: 'map'; of: 'paper'; paper: PaperId }
  | { view: 'paper'; paper: PaperId };

/** Reads a fragment; what is unknown or broken is all that is saved. */
export function parseRoute(hash: string): Route {
  const [, view, rest = ''] = /^#\/?([a-z]+)(?:\/(.*))?$/s.exec(hash) ?? [];
  if (view === 'search') return { view, query: decode(rest) };
  if (view === 'list' && rest !== '') return { view, list: decode(rest) };
  if (view === 'map') return parseMap(rest);
  if (view === 'tag' && rest !== '') return { view, tag: decode(rest) };
  if (isPlace(view)) return { view };
  if (view === 'paper' && isPaperId(rest)) return { view, paper: Number(rest) };
  return { view: 'saved' };
}

/** The fragment of a place, with its `#`. */
export function hrefOf(route: Route): string {
  switch (route.view) {
    case 'search':
      return `#search/${encodeURIComponent(route.query)}`;
    case 'list':
      return `#list/${encodeURIComponent(route.list)}`;
    case 'map':
      return route.of === 'list'
        ? `#map/list/${encodeURIComponent(route.list)}`
        : `#map/paper/${route.paper}`;
    case 'tag':
      return `#tag/${encodeURIComponent(route.tag)}`;
    case 'paper':
      return `#paper/${route.paper}`;
    case 'saved':
    case 'seen':
    case 'statistics':
    case 'import':
    case 'export':
    case 'trash':
    case 'settings':
      return `#${route.view}`;
  }
}

function parseMap(rest: string): Route {
  const [, of, id = ''] = /^(list|paper)\/(.+)$/s.exec(rest) ?? [];
  if (of === 'list') return { view: 'map', of, list: decode(id) };
  if (of === 'paper' && isPaperId(id))
    return { view: 'map', of, paper: Number(id) };
  return { view: 'saved' };
}

function isPaperId(text: string): boolean {
  return /^[1-9]\d{0,14}$/.test(text);
}

function isPlace(view: string | undefined): view is Place {
  return PLACES.some((place) => place === view);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
