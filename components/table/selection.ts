import type { PaperId } from '../../lib/papers/paper';

/** Which rows are chosen, and where a range would begin. */
export interface Selection {
  chosen: ReadonlySet<PaperId>;
  anchor?: PaperId;
}

export const NOTHING: Selection = { chosen: new Set() };

/** Adds a row to the chosen, or takes it out; ranges begin here. */
export function toggle({ chosen }: Selection, paper: PaperId): Selection {
  const next = new Set(chosen);
  if (!next.delete(paper)) next.add(paper);
  return { chosen: next, anchor: paper };
}

/** Chooses all from the anchor to a row, besides what was chosen; the anchor stays. */
export function extend(
  selection: Selection,
  papers: readonly PaperId[],
  to: PaperId,
): Selection {
  const anchor = selection.anchor ?? to;
  const ends = [papers.indexOf(anchor), papers.indexOf(to)];
  // What the range began with may be gone.
  if (ends.includes(-1)) return toggle(selection, to);
  const [first = 0, last = 0] = ends.toSorted((a, b) => a - b);
  return {
    chosen: new Set([...selection.chosen, ...papers.slice(first, last + 1)]),
    anchor,
  };
}

/** Chooses all, or none where all are. */
export function toggleAll(
  { chosen }: Selection,
  papers: readonly PaperId[],
): Selection {
  return chosen.size >= papers.length ? NOTHING : { chosen: new Set(papers) };
}

/** What is left of a selection when papers have gone. */
export function among(
  selection: Selection,
  papers: readonly PaperId[],
): Selection {
  if (selection.chosen.size === 0) return selection;
  const there = new Set(papers);
  const chosen = [...selection.chosen].filter((paper) => there.has(paper));
  return chosen.length === selection.chosen.size
    ? selection
    : { ...selection, chosen: new Set(chosen) };
}
