import type { Sighting } from '../papers/sighting';

/** What two records of one place say together; nothing is counted twice. */
export function mergedSighting(
  current: Sighting | undefined,
  restored: Sighting,
): Sighting {
  if (current === undefined) return restored;
  return {
    ...current,
    firstSeen: Math.min(current.firstSeen, restored.firstSeen),
    lastSeen: Math.max(current.lastSeen, restored.lastSeen),
    times: Math.max(current.times, restored.times),
    entries: [...new Set([...current.entries, ...restored.entries])],
  };
}
