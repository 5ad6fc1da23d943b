import type { PaperId } from '../papers/paper';

/** Where a paper stands on a map, in units of the map's own. */
export interface Spot {
  paper: PaperId;
  x: number;
  y: number;
}

/** The spot one comes to from another by an arrow key; the same where there is none. */
export function spotTowards(
  spots: readonly Spot[],
  from: Spot,
  key: string,
): Spot {
  const direction: Record<string, [number, number]> = {
    ArrowRight: [1, 0],
    ArrowLeft: [-1, 0],
    ArrowDown: [0, 1],
    ArrowUp: [0, -1],
  };
  const [dx, dy] = direction[key] ?? [0, 0];
  let best = from;
  let least = Infinity;
  for (const spot of spots) {
    const [x, y] = [spot.x - from.x, spot.y - from.y];
    const along = x * dx + y * dy;
    const across = Math.abs(x * dy) + Math.abs(y * dx);
    // What lies more to the side than ahead is another key's.
    if (along <= 0 || across > 2 * along) continue;
    const length = along + 2 * across;
    if (length < least) [best, least] = [spot, length];
  }
  return best;
}
