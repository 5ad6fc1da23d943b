/**
 * Bytes that the browser lets us write yet. Where storage is unlimited that is what is
 * free on the disk (seen in Chromium); without end where it does not say.
 */
export async function freeRoom(): Promise<number> {
  const { quota = Infinity, usage = 0 } = await navigator.storage.estimate();
  return quota - usage;
}
