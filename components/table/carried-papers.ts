import type { PaperId } from '../../lib/papers/paper';

/** What a drag of our own papers carries; other programs' drags do not have it. */
const TYPE = 'application/x-cognate-papers';

/** Starts carrying papers. */
export function carryPapers(
  { dataTransfer }: DragEvent,
  papers: readonly PaperId[],
): void {
  if (dataTransfer === null) return;
  dataTransfer.effectAllowed = 'copyMove';
  dataTransfer.setData(TYPE, JSON.stringify(papers));
}

/** Whether a drag carries papers; what they are is told only at the drop. */
export function carriesPapers({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes(TYPE) ?? false;
}

/** The papers dropped; none where something else was. */
export function droppedPapers({ dataTransfer }: DragEvent): PaperId[] {
  try {
    const papers: unknown = JSON.parse(dataTransfer?.getData(TYPE) ?? '');
    return Array.isArray(papers)
      ? papers.filter((id): id is number => Number.isSafeInteger(id))
      : [];
  } catch {
    return [];
  }
}
