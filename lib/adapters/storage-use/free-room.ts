/** How long the browser has to answer, in milliseconds. It takes one as a rule, and took 130 while it was busy writing. */
const PATIENCE = 50;

/**
 * How many more bytes the browser lets us write. If storage is unlimited, that is what
 * is free on the disk (seen in Chromium). Infinity if the browser does not say, or not
 * soon enough: those who ask leave a margin, and cannot wait.
 */
export async function freeRoom(): Promise<number> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<StorageEstimate>((resolve) => {
    timer = setTimeout(() => resolve({}), PATIENCE);
  });
  const said = navigator.storage.estimate().catch(() => ({}));
  const { quota = Infinity, usage = 0 }: StorageEstimate = await Promise.race([
    said,
    tooLate,
  ]);
  clearTimeout(timer);
  return quota - usage;
}
