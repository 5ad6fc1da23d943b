/** Bytes that everything of ours takes in this browser; undefined where it does not say. */
export async function storageUse(): Promise<number | undefined> {
  const { usage } = await navigator.storage.estimate();
  return usage;
}
