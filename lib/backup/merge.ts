import type { Sighting } from '../papers/sighting';

/**
 * A note after a restore: the restored text where there was none, both where they
 * differ, the restored one below under a heading. A text that is there already is not
 * added again, so that restoring twice is restoring once.
 */
export function mergedNote(
  current: string | undefined,
  restored: string,
  heading: string,
): string {
  if (current === undefined || current.trim() === '') return restored;
  if (restored.trim() === '' || current.includes(restored.trim()))
    return current;
  return `${current.trimEnd()}\n\n---\n${heading}\n\n${restored}`;
}

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
