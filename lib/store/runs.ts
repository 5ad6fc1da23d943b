/** Ids that lie close together, to be read in one request. */
export interface Run {
  first: number;
  last: number;
}

/**
 * The ids as few runs, none with a hole of more than `hole` ids. A request costs as
 * much as some records, so reading what lies between is cheaper than asking twice.
 * Papers that were seen together have neighbouring ids: a listing is one run.
 */
export function runsOf(ids: Iterable<number>, hole: number): Run[] {
  const runs: Run[] = [];
  for (const id of [...new Set(ids)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && id - run.last <= hole + 1) run.last = id;
    else runs.push({ first: id, last: id });
  }
  return runs;
}
