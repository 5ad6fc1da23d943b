/** The page waits for no slice longer than about this. In milliseconds. */
const SLICE = 10;

/**
 * Hands values on in slices, as long as `take` wants more, and lets the page breathe
 * between them; the first comes at once. True when all were taken.
 */
export async function inSlices<Value>(
  values: Iterable<Value>,
  take: (slice: readonly Value[], isFirst: boolean) => boolean,
): Promise<boolean> {
  let slice: Value[] = [];
  let isFirst = true;
  let until = performance.now() + SLICE;
  for (const value of values) {
    slice.push(value);
    if (performance.now() < until) continue;
    if (!take(slice, isFirst)) return false;
    isFirst = false;
    slice = [];
    await nextTask();
    until = performance.now() + SLICE;
  }
  return take(slice, isFirst);
}

/** Not a timer, which browsers let wait for seconds in a tab behind others. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(0);
  });
}
