/** What a page of the extension finds in the store. */
export interface Stored {
  papers: number;
  /** Of each paper the places where it was seen. */
  sightings: { paper: number; key: string }[];
}

/** Reads the store from a page of the extension, in either browser, as lib/store says that it is kept. */
export function whatIsStored(page: {
  evaluate(read: () => Promise<Stored>): Promise<Stored>;
}): Promise<Stored> {
  return page.evaluate(async (): Promise<Stored> => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () =>
          reject(request.error ?? new Error('It cannot be read.')),
        );
      });
    const db = await settled(indexedDB.open('cognate'));
    const store = (name: string) => db.transaction(name).objectStore(name);
    const own = await settled(store('papers').count());
    const recorded = (await settled(
      store('sightings').getAll(),
    )) as Stored['sightings'];
    const blocks = (await settled(store('blocks').getAllKeys())) as [
      number,
      number,
    ][];
    const arrivals = (await settled(store('arrivals').getAll())) as {
      first: number;
      count: number;
      place: { key: string };
    }[];
    db.close();
    const inBlocks = blocks.flatMap(([number, members]) =>
      Array.from({ length: 16 }, (_, i) => i)
        .filter((i) => (members >> i) & 1)
        .map((i) => number * 16 + i),
    );
    const first = inBlocks.flatMap((paper) =>
      arrivals
        .filter(({ first, count }) => paper >= first && paper < first + count)
        .map(({ place: { key } }) => ({ paper, key })),
    );
    const all = [...recorded, ...first].map(({ paper, key }) => ({
      paper,
      key,
    }));
    const each = new Map(all.map((it) => [`${it.paper} ${it.key}`, it]));
    return { papers: own + inBlocks.length, sightings: [...each.values()] };
  });
}
