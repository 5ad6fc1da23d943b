/**
 * Runs something in the next frame, between its layout and its paint: what the page
 * looks like can be read there for nothing, and what is written is in the same frame.
 * Asking again before then changes nothing. Ends with the signal.
 */
export function createAfterLayout(
  document: Document,
  run: () => void,
  signal: AbortSignal,
): () => void {
  let frame = 0;
  // Observers of sizes are told first when they begin to observe, at that moment of a frame.
  const observer = new ResizeObserver(() => {
    observer.disconnect();
    run();
  });
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    observer.disconnect();
  });
  return () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() =>
      observer.observe(document.documentElement),
    );
  };
}
