/** How many bytes everything of ours takes; undefined if the browser does not say. */
export async function storageUse(): Promise<number | undefined> {
  const { usage } = await navigator.storage.estimate();
  return usage;
}
