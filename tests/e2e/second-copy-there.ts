/**
 * Tells in a page of the extension how many papers the second copy has, and whether a
 * newer one is due. Nothing from outside of it is there.
 */
export async function secondCopyThere(): Promise<{
  papers: number | undefined;
  isDue: boolean;
}> {
  const cache = await caches.open('second-copy');
  const there = async (name: string) =>
    cache.match(`https://second-copy.invalid/${name}`);
  const heads = (await (await there('heads'))?.json()) as
    { current: { papers: number } } | undefined;
  return {
    papers: heads?.current.papers,
    isDue: (await there('due')) !== undefined,
  };
}
