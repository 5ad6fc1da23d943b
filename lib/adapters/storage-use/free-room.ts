/** As long as is waited for the browser to say; it takes a millisecond, and 130 where it was busy writing. */
const PATIENCE = 50;

/**
 * Bytes that the browser lets us write yet. Where storage is unlimited that is what is
 * free on the disk (seen in Chromium); without end where it does not say, or not soon:
 * whoever asks has margin, and somebody waiting.
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
