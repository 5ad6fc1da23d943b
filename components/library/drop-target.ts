import { carriesPapers, droppedPapers } from '../table/carried-papers';

/** Attributes of an element on which papers can be dropped; it bears `data-over` meanwhile. */
export function dropTarget(onPapers: (papers: readonly number[]) => void) {
  const mark = (event: DragEvent, isOver: boolean) => {
    if (!(event.currentTarget instanceof HTMLElement)) return;
    if (isOver) event.currentTarget.dataset['over'] = '';
    else delete event.currentTarget.dataset['over'];
  };
  return {
    onDragOver(event: DragEvent) {
      if (!carriesPapers(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      mark(event, true);
    },
    onDragLeave: (event: DragEvent) => mark(event, false),
    onDrop(event: DragEvent) {
      mark(event, false);
      const papers = droppedPapers(event);
      if (papers.length === 0) return;
      event.preventDefault();
      event.stopPropagation();
      onPapers(papers);
    },
  };
}
